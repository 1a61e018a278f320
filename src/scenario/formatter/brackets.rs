//! What stands in brackets, in its order: things and comments, and how their author has broken the lines between them.

use crate::scenario::syntax::{Kind, Node};

/// A thing or a comment.
#[derive(Debug, Clone)]
pub(super) struct Piece<'t> {
    pub what: What<'t>,
    /// Whether it begins a line.
    pub new_line: bool,
    /// Whether an empty line stands before it.
    pub blank: bool,
}

/// What a piece is.
#[derive(Debug, Clone)]
pub(super) enum What<'t> {
    /// A field, an entry or a value.
    Item(Node<'t>),
    /// The id of a choice that has none.
    Id(String),
    /// A comment.
    Comment(&'t str),
}

/// The pieces within a node, its name and brackets left out. Comments within a field come before it.
pub(super) fn pieces(node: Node<'_>) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut new_line, mut blank) = (false, false);
    // What stands before the bracket opens has been put before the whole.
    let opens = node.children().position(|child| child.kind() == Kind::Open);
    for child in node.children().skip(opens.unwrap_or(0)) {
        match child.kind() {
            Kind::Space => {
                let lines = child.text().matches('\n').count();
                new_line |= lines > 0;
                // A space in which a comment ends has no line of its own to leave empty.
                blank |= lines > 1;
            }
            Kind::Comment => {
                pieces.push(Piece {
                    what: What::Comment(child.text().trim_end()),
                    new_line,
                    blank,
                });
                (new_line, blank) = (false, false);
            }
            kind if matches!(kind, Kind::Field | Kind::Entry | Kind::Header) || kind.is_value() => {
                // A header is written as it stands, comments and all.
                let within = if kind == Kind::Header {
                    Vec::new()
                } else {
                    inner(child)
                };
                for comment in within {
                    pieces.push(Piece {
                        what: What::Comment(comment),
                        new_line: true,
                        blank,
                    });
                    (new_line, blank) = (true, false);
                }
                pieces.push(Piece {
                    what: What::Item(child),
                    new_line,
                    blank,
                });
                (new_line, blank) = (false, false);
            }
            _ => {}
        }
    }
    pieces
}

/// Comments in a thing that stand outside of its brackets: between a name, a colon, a value.
fn inner(node: Node<'_>) -> Vec<&str> {
    let mut comments = Vec::new();
    let opens = node.children().position(|child| child.kind() == Kind::Open);
    for (place, child) in node.children().enumerate() {
        let outside = opens.is_none_or(|open| place < open);
        match child.kind() {
            Kind::Comment if outside => comments.push(child.text().trim_end()),
            kind if !kind.is_leaf() && opens.is_none() => comments.extend(inner(child)),
            _ => {}
        }
    }
    comments
}

/// Whether a node has a comment anywhere in it.
pub(super) fn has_comment(node: Node) -> bool {
    node.children()
        .any(|child| child.kind() == Kind::Comment || has_comment(child))
}

/// Whether the author has gone to a new line behind the opening bracket.
pub(super) fn is_broken(node: Node) -> bool {
    let behind = node
        .children()
        .skip_while(|child| child.kind() != Kind::Open)
        .skip(1);
    let mut spaces = behind.take_while(|child| child.kind().is_trivia());
    spaces.any(|space| space.kind() == Kind::Space && space.text().contains('\n'))
}
