//! A workshop: what a room may do, what its screens show, and what is left of it.

mod room;
mod takeaway;
