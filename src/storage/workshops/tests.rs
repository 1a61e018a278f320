//! What a workshop's file promises: nothing that was acknowledged is lost, nothing that is damaged is taken for whole.

use super::*;

fn log() -> (tempfile::TempDir, WorkshopLog) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path());
    let log = store
        .begin_workshop("friday", "2026-01-31", r#"{"a":1}"#)
        .unwrap();
    (folder, log)
}

fn said(found: &Workshop) -> Vec<(u64, &str)> {
    let lines = found.lines.iter();
    lines.map(|line| (line.at, line.text.as_str())).collect()
}

#[test]
fn what_was_written_is_read_and_gone_on_with() {
    let (_folder, mut log) = log();
    log.append(5, "one").unwrap();
    log.append(9, "two words").unwrap();
    let path = log.path().to_owned();
    assert!(matches!(
        WorkshopLog::open(&path),
        Err(StorageError::Busy { .. })
    ));
    drop(log);
    let (mut log, found) = WorkshopLog::open(&path).unwrap();
    assert_eq!(found.head, r#"{"a":1}"#);
    assert_eq!(said(&found), [(5, "one"), (9, "two words")]);
    assert_eq!(found.amiss, None);
    log.append(10, "three").unwrap();
    log.append(11, "four").unwrap();
    log.take_back().unwrap();
    log.append(12, "five").unwrap();
    let found = read_workshop(&path).unwrap();
    assert_eq!(said(&found)[2..], [(10, "three"), (12, "five")]);
}

#[test]
fn a_torn_last_line_is_dropped_wherever_it_was_cut() {
    let (_folder, mut log) = log();
    log.append(5, "one").unwrap();
    log.append(9, "two words").unwrap();
    let path = log.path().to_owned();
    drop(log);
    let bytes = fs::read(&path).unwrap();
    let start = bytes[..bytes.len() - 1]
        .iter()
        .rposition(|byte| *byte == b'\n')
        .unwrap()
        + 1;
    for length in start + 1..bytes.len() {
        fs::write(&path, &bytes[..length]).unwrap();
        let (mut log, found) = WorkshopLog::open(&path).unwrap();
        assert_eq!(found.amiss, Some(Amiss::Torn), "cut at {length}");
        log.append(10, "on").unwrap();
        let found = read_workshop(&path).unwrap();
        assert_eq!(said(&found), [(5, "one"), (10, "on")]);
        assert_eq!(found.amiss, None);
    }
}

#[test]
fn damage_in_the_middle_is_kept_aside_and_what_stands_before_it_goes_on() {
    let (_folder, mut log) = log();
    for at in 0..5 {
        log.append(at, "something").unwrap();
    }
    let path = log.path().to_owned();
    drop(log);
    let mut bytes = fs::read(&path).unwrap();
    let third = bytes.iter().enumerate();
    let third = third.filter(|(_, byte)| **byte == b'\n').nth(2).unwrap().0;
    bytes[third + 12] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let (log, found) = WorkshopLog::open(&path).unwrap();
    assert_eq!(said(&found).len(), 2);
    let Some(Amiss::Damaged {
        line: 4,
        lost: 3,
        kept: Some(kept),
    }) = found.amiss
    else {
        panic!("{:?}", found.amiss);
    };
    assert_eq!(fs::read(kept).unwrap(), bytes);
    drop(log);
    assert_eq!(read_workshop(&path).unwrap().amiss, None);
}

#[test]
fn a_line_that_is_lost_or_moved_is_found_out() {
    let (_folder, mut log) = log();
    for at in 0..4 {
        log.append(at, "something").unwrap();
    }
    let text = fs::read_to_string(log.path()).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines.remove(2);
    fs::write(log.path(), lines.join("\n") + "\n").unwrap();
    let found = read_workshop(log.path()).unwrap();
    assert_eq!(found.lines.len(), 1);
    assert!(matches!(found.amiss, Some(Amiss::Damaged { .. })));
}

#[test]
fn other_contents_take_the_place_and_are_gone_on_with() {
    let (_folder, mut log) = log();
    log.append(5, "secret").unwrap();
    let line = Line {
        at: 5,
        text: "plain".into(),
    };
    log.rewrite("{}", &[line]).unwrap();
    log.append(6, "more").unwrap();
    let found = read_workshop(log.path()).unwrap();
    assert_eq!(said(&found), [(5, "plain"), (6, "more")]);
    let text = fs::read_to_string(log.path()).unwrap();
    assert!(!text.contains("secret"));
}

#[test]
fn what_is_no_workshop_is_said_to_be_none() {
    let (folder, log) = log();
    let path = folder.path().join("other.workshop");
    for bytes in [
        &b""[..],
        b"\n\n",
        b"\xff\xfe",
        b"groundswell-workshop 1 00000000 {}\n",
    ] {
        fs::write(&path, bytes).unwrap();
        let error = read_workshop(&path).unwrap_err();
        assert!(matches!(error, StorageError::Damaged { .. }), "{error}");
    }
    fs::write(&path, "groundswell-workshop 2 00000000 {}\n").unwrap();
    let error = read_workshop(&path).unwrap_err();
    assert!(matches!(error, StorageError::Newer { .. }), "{error}");
    drop(log);
}

#[test]
fn workshops_of_a_day_have_numbers_and_the_last_comes_first() {
    let (folder, log) = log();
    let store = Store::at(folder.path());
    std::thread::sleep(std::time::Duration::from_millis(20));
    let second = store.begin_workshop("friday", "2026-01-31", "{}").unwrap();
    assert!(second.path().ends_with("friday-2026-01-31-2.workshop"));
    assert_eq!(
        store.all_workshops(),
        [second.path().to_owned(), log.path().to_owned()]
    );
}
