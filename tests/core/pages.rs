//! The pages of a workshop as files: light enough for a room that shares one Wi-Fi, and nothing in them that the server's
//! headers forbid.

use std::{fs, path::PathBuf};

/// What a phone loads, all parts together: less than 50 KB.
const PHONE: [&str; 6] = [
    "phone.html",
    "style.css",
    "phone.css",
    "phone.js",
    "draw.js",
    "link.js",
];
const HEAVIEST: usize = 50_000;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/phone")
}

fn page(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What a page or a script names as its parts.
fn parts(name: &str) -> Vec<String> {
    let text = page(name);
    let named = text
        .split('"')
        .filter(|word| word.starts_with('/') && (word.ends_with(".css") || word.ends_with(".js")));
    named.map(|word| word[1..].to_owned()).collect()
}

#[test]
fn a_phones_page_is_light() {
    let mut loaded = vec!["phone.html".to_owned()];
    let mut place = 0;
    while let Some(name) = loaded.get(place).cloned() {
        for part in parts(&name) {
            if !loaded.contains(&part) {
                loaded.push(part);
            }
        }
        place += 1;
    }
    loaded.sort();
    let mut listed = PHONE.map(str::to_owned);
    listed.sort();
    assert_eq!(loaded, listed, "what the page loads is what is weighed");
    let bytes: usize = loaded.iter().map(|name| page(name).len()).sum();
    assert!(bytes < HEAVIEST, "{bytes} bytes");
}

#[test]
fn pages_hold_no_script_no_style_and_no_other_host() {
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        for other in [
            "http://",
            "https://",
            "//cdn",
            "innerHTML",
            "insertAdjacentHTML",
            "eval(",
        ] {
            assert!(!text.contains(other), "{name} has {other}");
        }
        if name.ends_with(".html") {
            for inside in ["<style", " style=", " onclick", " onload", "<script>"] {
                assert!(!text.contains(inside), "{name} has {inside}");
            }
        }
    }
}
