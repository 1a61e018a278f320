//! How lines are read, and what is said of those that cannot be.
