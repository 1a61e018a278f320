//! A phone's part on the wire, as many as are wanted on one thread: one request, one answer; a line that stays open.

use serde_json::Value;
use std::{
    fmt::{self, Display, Formatter},
    io,
    net::SocketAddr,
};
use tokio::net::TcpStream;

/// An answer: its status and what it says.
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }
}

impl Display for Answer {
    fn fmt(&self, to: &mut Formatter) -> fmt::Result {
        let Answer { status, body } = self;
        write!(to, "{status} {}", String::from_utf8_lossy(body))
    }
}

async fn write(stream: &TcpStream, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        stream.writable().await?;
        match stream.try_write(bytes) {
            Ok(count) => bytes = &bytes[count..],
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Reads what has come; 0 at the end.
async fn read(stream: &TcpStream, into: &mut Vec<u8>) -> io::Result<usize> {
    let mut bytes = [0; 4096];
    loop {
        stream.readable().await?;
        match stream.try_read(&mut bytes) {
            Ok(count) => {
                into.extend_from_slice(&bytes[..count]);
                return Ok(count);
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(error),
        }
    }
}

async fn ask(at: SocketAddr, request: &str) -> io::Result<Answer> {
    let stream = TcpStream::connect(at).await?;
    write(&stream, request.as_bytes()).await?;
    let mut bytes = Vec::new();
    while read(&stream, &mut bytes).await? > 0 {}
    let head = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let head = head.ok_or(io::ErrorKind::UnexpectedEof)?;
    let status = std::str::from_utf8(&bytes[..head]).ok();
    let status = status.and_then(|head| head.split(' ').nth(1)?.parse().ok());
    Ok(Answer {
        status: status.unwrap_or(0),
        body: bytes.split_off(head + 4),
    })
}

/// Asks for a page.
pub async fn get(at: SocketAddr, path: &str) -> io::Result<Answer> {
    let request = format!("GET {path} HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\n\r\n");
    ask(at, &request).await
}

/// Sends something to be done, over a connection of its own.
pub async fn post(at: SocketAddr, path: &str, body: &Value, header: &str) -> io::Result<Answer> {
    let body = body.to_string();
    let length = body.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {at}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\
         {header}Connection: close\r\n\r\n{body}"
    );
    ask(at, &request).await
}

/// A line that stays open.
pub struct Line {
    stream: TcpStream,
    bytes: Vec<u8>,
}

impl Line {
    pub async fn open(at: SocketAddr, path: &str, header: &str) -> io::Result<Line> {
        let stream = TcpStream::connect(at).await?;
        let request = format!("GET {path} HTTP/1.1\r\nHost: {at}\r\n{header}\r\n");
        write(&stream, request.as_bytes()).await?;
        Ok(Line {
            stream,
            bytes: Vec::new(),
        })
    }

    /// The next piece of news of a name for which something holds. What frames the pieces is passed over.
    pub async fn until(&mut self, name: &str, holds: impl Fn(&Value) -> bool) -> io::Result<Value> {
        let mark = format!("event: {name}\ndata: ");
        loop {
            while let Some(end) = self.bytes.windows(2).position(|two| two == b"\n\n") {
                let piece: Vec<u8> = self.bytes.drain(..end + 2).collect();
                let piece = String::from_utf8_lossy(&piece);
                let data = piece.split_once(&mark).map(|(_, data)| data.trim_end());
                if let Some(data) = data.and_then(|data| serde_json::from_str(data).ok())
                    && holds(&data)
                {
                    return Ok(data);
                }
            }
            if read(&self.stream, &mut self.bytes).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }
}
