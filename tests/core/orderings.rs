//! The order of effects that research supports, one test named after each finding: in any state, by playing; and each test is
//! shown to fail when a rule that carries its finding is broken.

mod bench;
mod findings;
mod landing;
mod strain;
mod team;
mod trust;
mod work;
