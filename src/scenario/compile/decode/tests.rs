//! What the quick look sees.

use super::scan::scan;

#[test]
fn brackets_are_counted_outside_of_texts_and_comments() {
    let deep = |text: &str| scan(text, 2).too_deep;
    assert_eq!(deep("([()])"), Some((1, 3)));
    assert_eq!(deep("()[]{}()"), None);
    assert_eq!(deep("(\"((((\\\"((((\")"), None);
    assert_eq!(deep("(r#\"((((\"((\"#)"), None);
    assert_eq!(deep("// ((((\n(/* (((( /* (( */ (( */)"), None);
    assert_eq!(deep("\n((\n ("), Some((3, 2)));
    assert_eq!(deep("r\"unclosed (((("), None);
    assert_eq!(deep("/* unclosed (((("), None);
}

#[test]
fn the_format_is_found_wherever_it_stands() {
    let format = |text: &str| scan(text, 64).format.map(|(format, _)| format);
    assert_eq!(format("Scenario(format: 3)"), Some(3));
    assert_eq!(
        format("Scenario(title: \"format: 2\", /* format: 4 */ format /* so */ : 5)"),
        Some(5)
    );
    assert_eq!(format("Scenario(inner: (format: 3))"), None);
    assert_eq!(format("Scenario(reformat: 3)"), None);
    assert_eq!(format("format: 3"), None);
    assert_eq!(format("Scenario(format: 99999999999999999999999)"), None);
}
