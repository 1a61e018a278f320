//! What conditions mean, and what is said of those that mean nothing.
