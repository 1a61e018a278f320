//! A lenient reader of RON that remembers where everything stands; the strict one has already found the text readable.

/// A value, and where it begins, counted in letters.
pub(super) struct Node {
    pub at: usize,
    pub shape: Shape,
}

/// What a value is made of.
pub(super) enum Shape {
    /// A struct or a map.
    Fields(Vec<Field>),
    /// A list, or what a name wraps.
    Items(Vec<Node>),
    /// A text; `from` is where what it says begins.
    Text { from: usize, text: String },
    /// Numbers, words, nothing.
    Other,
}

/// A named part.
pub(super) struct Field {
    pub at: usize,
    pub name: String,
    pub node: Node,
}

/// How deep brackets are followed; the strict reader allows fewer.
const DEEPEST: usize = 100;

/// Reads a text.
pub(super) fn read(letters: &[char]) -> Node {
    let mut reader = Reader { letters, at: 0 };
    reader.skip();
    // Extensions, such as `#![enable(implicit_some)]`, stand before the value.
    while reader.peek() == Some('#') {
        while reader.next().is_some_and(|letter| letter != ']') {}
        reader.skip();
    }
    reader.value(0)
}

struct Reader<'l> {
    letters: &'l [char],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn ahead(&self, by: usize) -> Option<char> {
        self.letters.get(self.at + by).copied()
    }

    fn next(&mut self) -> Option<char> {
        let letter = self.peek();
        self.at += usize::from(letter.is_some());
        letter
    }

    /// Skips spaces and comments.
    fn skip(&mut self) {
        loop {
            match (self.peek(), self.ahead(1)) {
                (Some(letter), _) if letter.is_whitespace() || letter == '\u{feff}' => self.at += 1,
                (Some('/'), Some('/')) => while self.next().is_some_and(|letter| letter != '\n') {},
                (Some('/'), Some('*')) => self.block_comment(),
                _ => return,
            }
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        loop {
            match (self.peek(), self.ahead(1)) {
                (Some('/'), Some('*')) => (depth, self.at) = (depth + 1, self.at + 2),
                (Some('*'), Some('/')) => (depth, self.at) = (depth.saturating_sub(1), self.at + 2),
                (Some(_), _) => self.at += 1,
                (None, _) => return,
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn value(&mut self, depth: usize) -> Node {
        self.skip();
        let at = self.at;
        let shape = match self.peek() {
            Some('"') => self.text(),
            Some('r') if matches!(self.ahead(1), Some('"' | '#')) => self.raw_text(),
            Some('[' | '{' | '(') => self.brackets(depth),
            _ => {
                self.word();
                self.skip();
                if self.peek() == Some('(') {
                    self.brackets(depth)
                } else {
                    Shape::Other
                }
            }
        };
        Node { at, shape }
    }

    /// A name or a number; at least one letter is taken, so that reading always goes on.
    fn word(&mut self) -> String {
        let from = self.at;
        let ends = |letter: char| letter.is_whitespace() || "()[]{},:\"/".contains(letter);
        while self.peek().is_some_and(|letter| !ends(letter)) {
            self.at += 1;
        }
        self.letters[from..self.at].iter().collect()
    }

    fn brackets(&mut self, depth: usize) -> Shape {
        self.at += 1;
        if depth >= DEEPEST {
            self.at = self.letters.len();
            return Shape::Other;
        }
        let (mut fields, mut items) = (Vec::new(), Vec::new());
        loop {
            self.skip();
            match self.peek() {
                None => break,
                Some(')' | ']' | '}') => {
                    self.at += 1;
                    break;
                }
                Some(',' | ':') => self.at += 1,
                Some(_) => {
                    let before = self.at;
                    let node = self.value(depth + 1);
                    self.skip();
                    if self.peek() == Some(':') {
                        self.at += 1;
                        let name = self.name(&node, before);
                        fields.push(Field {
                            at: node.at,
                            name,
                            node: self.value(depth + 1),
                        });
                    } else {
                        items.push(node);
                    }
                    // A stray letter is stepped over.
                    self.at += usize::from(self.at == before);
                }
            }
        }
        if fields.is_empty() {
            Shape::Items(items)
        } else {
            Shape::Fields(fields)
        }
    }

    fn name(&self, node: &Node, from: usize) -> String {
        match &node.shape {
            Shape::Text { text, .. } => text.clone(),
            _ => {
                let letters = self.letters[from..].iter();
                letters
                    .take_while(|letter| letter.is_alphanumeric() || **letter == '_')
                    .collect()
            }
        }
    }

    fn text(&mut self) -> Shape {
        self.at += 1;
        let from = self.at;
        let mut text = String::new();
        while let Some(letter) = self.next() {
            match letter {
                '"' => break,
                '\\' => text.extend(self.next()),
                letter => text.push(letter),
            }
        }
        Shape::Text { from, text }
    }

    fn raw_text(&mut self) -> Shape {
        self.at += 1;
        let mut hashes = 0;
        while self.peek() == Some('#') {
            self.at += 1;
            hashes += 1;
        }
        self.at += 1;
        let from = self.at.min(self.letters.len());
        while let Some(letter) = self.next() {
            if letter == '"' && (0..hashes).all(|by| self.ahead(by) == Some('#')) {
                break;
            }
        }
        let end = self.at.saturating_sub(1).max(from);
        let text = self.letters[from..end.min(self.letters.len())]
            .iter()
            .collect();
        self.at += hashes;
        Shape::Text { from, text }
    }
}
