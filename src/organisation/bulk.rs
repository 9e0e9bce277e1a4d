//! Runs the same work for many rows, a few at a time, with a result for each.
//!
//! Must not know what is done.

use std::fmt;
use std::future::Future;
use std::num::NonZeroUsize;

use tokio::task::JoinSet;

use crate::{Error, Rescue};

/// How many rows are worked on concurrently unless set otherwise.
const CONCURRENCY: usize = 4;

/// Many rows to be worked on.
#[must_use = "nothing is done until it is run"]
pub struct Bulk<I> {
    rescue: Rescue,
    rows: Vec<I>,
    concurrency: usize,
    on_row: Box<dyn FnMut(usize, usize) + Send>,
}

/// The result for a row.
#[derive(Debug)]
#[non_exhaustive]
pub struct BulkRow<I, T> {
    /// The row, as it was given.
    pub input: I,
    /// The result.
    pub result: Result<T, Error>,
}

impl Rescue {
    /// Does the same for many rows, four at a time unless [set](Bulk::concurrency) otherwise.
    ///
    /// ```no_run
    /// # async fn example(rescue: logmein_rescue::Rescue, users: Vec<logmein_rescue::organisation::NewUser>) {
    /// let rows = rescue.bulk(users).run(|rescue, user| async move { rescue.add_user(&user).await }).await;
    /// for row in rows {
    ///     match row.result {
    ///         Ok(user) => println!("{} has ID {}", row.input.email, user.id),
    ///         Err(error) => println!("{}: {error}", row.input.email),
    ///     }
    /// }
    /// # }
    /// ```
    pub fn bulk<I>(&self, rows: impl IntoIterator<Item = I>) -> Bulk<I> {
        let rows = rows.into_iter().collect();
        Bulk { rescue: self.clone(), rows, concurrency: CONCURRENCY, on_row: Box::new(|_, _| ()) }
    }
}

impl<I: Clone + Send + 'static> Bulk<I> {
    /// How many rows are worked on at the same time.
    pub fn concurrency(mut self, rows: NonZeroUsize) -> Self {
        self.concurrency = rows.get();
        self
    }

    /// Calls `tell` after each row with how many are done, and of how many.
    pub fn on_row(mut self, tell: impl FnMut(usize, usize) + Send + 'static) -> Self {
        self.on_row = Box::new(tell);
        self
    }

    /// Works on all rows, whatever the result of single ones is, and returns the results in their order. Dropping the future
    /// stops: calls that are on their way may still take effect.
    pub async fn run<T, F, R>(mut self, work: F) -> Vec<BulkRow<I, T>>
    where
        T: Send + 'static,
        F: Fn(Rescue, I) -> R,
        R: Future<Output = Result<T, Error>> + Send + 'static,
    {
        let total = self.rows.len();
        let mut results: Vec<Option<Result<T, Error>>> = (0..total).map(|_| None).collect();
        let mut working = JoinSet::new();
        let mut waiting = self.rows.iter().cloned().enumerate();
        let mut done = 0;
        loop {
            while working.len() < self.concurrency
                && let Some((index, row)) = waiting.next()
            {
                let work = work(self.rescue.clone(), row);
                working.spawn(async move { (index, work.await) });
            }
            match working.join_next().await {
                None => break,
                Some(Ok((index, result))) => results[index] = Some(result),
                // Only what the caller gave can panic.
                Some(Err(error)) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
                Some(Err(_)) => {}
            }
            done += 1;
            (self.on_row)(done, total);
        }
        let rows = self.rows.into_iter().zip(results);
        rows.filter_map(|(input, result)| Some(BulkRow { input, result: result? })).collect()
    }
}

impl<I> fmt::Debug for Bulk<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bulk")
            .field("rows", &self.rows.len())
            .field("concurrency", &self.concurrency)
            .finish_non_exhaustive()
    }
}
