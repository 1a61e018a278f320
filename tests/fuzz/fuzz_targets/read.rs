//! Whatever the bytes: no panic, findings within the text, and nothing wrong that only one of the two readers sees.
#![no_main]

use groundswell::scenario::{compile::shape, read, schema::Schema, syntax::Tree};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: &[u8]| {
    let (scenario, found) = read(source);
    let Ok(text) = std::str::from_utf8(source) else {
        assert!(scenario.is_none());
        return;
    };
    let tree = Tree::parse(text);
    let spans = tree.errors().iter().chain(&found).filter_map(|one| one.span.clone());
    for span in spans {
        assert!(text.get(span).is_some());
    }
    if scenario.is_some() {
        assert!(shape(text, Schema::scenario()).0.is_empty());
    }
});
