//! How fast the program is, on made-up stories: `cargo bench --no-default-features`. Times are the best of several.

mod playing;
mod reading;
mod stories;

fn main() {
    let only = std::env::var("ONLY").unwrap_or_default();
    if only != "playing" {
        reading::measure();
    }
    if only != "reading" {
        playing::measure();
    }
}
