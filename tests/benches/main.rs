//! How fast the program is, on made-up stories: `cargo bench --no-default-features`. Times are the best of several.

mod playing;
mod reading;
mod stories;

fn main() {
    reading::measure();
    playing::measure();
}
