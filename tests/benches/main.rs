//! How fast the program is, on made-up stories: `cargo bench --no-default-features`; figures and what they mean stand in
//! `README.md` beside this. `-- reading`, `-- checking`, `-- playing`, `-- exploring`, `-- following`, `-- what-ifs` or
//! `-- room` measures only that.

mod checking;
mod exploring;
mod following;
mod playing;
mod reading;
mod room;
mod stories;
mod what_ifs;

fn main() {
    let only = std::env::args().find(|word| !word.starts_with('-') && !word.contains('/'));
    let wanted = |part: &str| only.as_deref().is_none_or(|only| only == part);
    if wanted("reading") {
        reading::measure();
    }
    if wanted("checking") {
        checking::measure();
    }
    if wanted("playing") {
        playing::measure();
    }
    if wanted("exploring") {
        exploring::measure();
    }
    if wanted("following") {
        following::measure();
    }
    if wanted("what-ifs") {
        what_ifs::measure();
    }
    if wanted("room") {
        room::measure();
    }
}
