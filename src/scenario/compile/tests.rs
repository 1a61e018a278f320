//! What is said of files that are wrong.
