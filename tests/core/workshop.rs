//! A workshop: what a room may do, what its screens show, what its server lets through, and what is left of it.

mod room;
mod server;
mod takeaway;
