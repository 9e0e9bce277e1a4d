//! The logins of one user, counted over all processes of the command: a file with one moment per line.
//!
//! A moment is written before its login is sent, so that the login of a process that is killed counts too; a lock
//! keeps processes from overwriting each other's moments. Must not know what a login is.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use logmein_rescue::logins::{MOST, SharedLogins, WITHIN};

use super::saved_login::Place;
use crate::private_file;

/// The file of one user of a service.
#[derive(Debug)]
pub(crate) struct LoginCount(PathBuf);

impl LoginCount {
    /// The count of a user of a service. `None` if there is no home folder; then each process counts alone.
    pub(crate) fn of_user(endpoint: &str, user: &str) -> Option<Arc<Self>> {
        // The service ignores the case of e-mail addresses.
        let place = Place::of_user(endpoint, &user.to_lowercase()).ok()?;
        Some(Arc::new(Self(place.beside("logins"))))
    }

    /// Lets `change` change the moments that still count, and writes them before the lock is released.
    fn change<T>(&self, change: impl FnOnce(&mut Vec<u64>, u64) -> T) -> io::Result<T> {
        let mut file = private_file::open_alone(&self.0)?;
        let mut text = String::new();
        file.read_to_string(&mut text)?;
        let now = now();
        // A clock that was set back must not make anybody wait for long.
        let moments = text.lines().filter_map(|line| line.parse().ok()).map(|moment: u64| moment.min(now));
        let mut moments: Vec<u64> = moments.filter(|moment| now - moment < nanoseconds(WITHIN)).collect();
        moments.sort_unstable();
        let made = change(&mut moments, now);
        write(&mut file, &moments)?;
        Ok(made)
    }
}

fn write(file: &mut File, moments: &[u64]) -> io::Result<()> {
    let lines: String = moments.iter().map(|moment| format!("{moment}\n")).collect();
    // A process that is killed here leaves the old text, or the beginning of the new text and the rest of the old one.
    // Both are lists of moments, since all lines have the same length.
    file.seek(SeekFrom::Start(0))?;
    file.write_all(lines.as_bytes())?;
    file.set_len(lines.len() as u64)
}

/// If the file cannot be read or written, each process counts alone: no login is refused because of that.
impl SharedLogins for LoginCount {
    fn begin(&self) -> Result<u64, Duration> {
        let begun = self.change(|moments, now| {
            match moments.len().checked_sub(MOST).and_then(|index| moments.get(index)) {
                Some(oldest) => Err(Duration::from_nanos(oldest + nanoseconds(WITHIN) - now)),
                None => {
                    moments.push(now);
                    Ok(now)
                }
            }
        });
        begun.unwrap_or(Ok(0))
    }

    fn end(&self, login: u64) {
        let _ = self.change(|moments, now| {
            if let Some(moment) = moments.iter_mut().find(|moment| **moment == login) {
                *moment = now;
            }
        });
    }

    fn mark_used_up(&self) {
        let _ = self.change(|moments, now| *moments = vec![now; MOST]);
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, nanoseconds)
}

fn nanoseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(name: &str) -> LoginCount {
        let path = std::env::temp_dir().join(format!("rescue-login-count-{}-{name}", std::process::id()));
        let _ = std::fs::remove_file(&path);
        LoginCount(path)
    }

    #[test]
    fn ten_are_counted_whoever_makes_them() {
        let first = count("ten");
        let second = LoginCount(first.0.clone());
        for _ in 0..MOST / 2 {
            first.begin().unwrap();
            second.begin().unwrap();
        }
        for count in [&first, &second] {
            let wait = count.begin().unwrap_err();
            assert!(wait > WITHIN - Duration::from_secs(60) && wait <= WITHIN, "{wait:?}");
        }
        std::fs::remove_file(&first.0).unwrap();
    }

    #[test]
    fn none_is_lost_at_once() {
        let count = count("at-once");
        let begun = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..40).map(|_| scope.spawn(|| count.begin().is_ok())).collect();
            threads.into_iter().map(|thread| usize::from(thread.join().unwrap())).sum::<usize>()
        });
        assert_eq!(begun, MOST);
        std::fs::remove_file(&count.0).unwrap();
    }

    #[test]
    fn old_ones_are_forgotten_and_a_slow_one_counts_from_its_end() {
        let count = count("old");
        let long_ago = now() - nanoseconds(WITHIN) - 1;
        let slow = now() - nanoseconds(Duration::from_secs(100));
        let later = now() + nanoseconds(Duration::from_secs(1000));
        std::fs::write(&count.0, format!("{long_ago}\n{slow}\n{later}\nnonsense\n")).unwrap();
        count.end(slow);
        for _ in 2..MOST {
            count.begin().unwrap();
        }
        assert!(count.begin().unwrap_err() > WITHIN - Duration::from_secs(60));
        count.mark_used_up();
        assert!(count.begin().unwrap_err() > WITHIN - Duration::from_secs(60));
        std::fs::remove_file(&count.0).unwrap();
    }

    #[test]
    fn without_a_file_each_process_counts_alone() {
        assert!(LoginCount(PathBuf::from("/dev/null/none")).begin().is_ok());
    }
}
