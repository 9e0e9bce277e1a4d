//! One truth: the fast path and the general one give the same value or the same error, whatever the input.
//!
//! `PROPTEST_CASES=300000 cargo test --release -p soap-runtime --test runtime one_truth` looks longer than the few thousand
//! inputs of a plain run; `fuzz/` looks for as long as it is let.
#![allow(unreachable_pub, missing_docs, reason = "modules that the fuzz target shares")]

mod both_paths;
mod choices;
mod contract;
mod messages;
mod mutations;

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};

use choices::Choices;

/// How many inputs were compared, and how many of them have a value.
#[derive(Default)]
struct Tally {
    compared: Cell<u64>,
    valid: Cell<u64>,
}

impl Tally {
    /// The one place that calls the runtime, but for what the fuzz target shares.
    fn compare(&self, bytes: &[u8], tightness: usize) -> Result<(), TestCaseError> {
        let Ok(document) = str::from_utf8(bytes) else { return Ok(()) };
        let has_value = both_paths::compare(document, tightness).map_err(TestCaseError::fail)?;
        self.compared.set(self.compared.get() + 1);
        self.valid.set(self.valid.get() + u64::from(has_value));
        Ok(())
    }
}

/// Runs `test` on rows of numbers; tells what was compared.
fn run(test: impl Fn(&Tally, &mut Choices<'_>) -> Result<(), TestCaseError>) -> Tally {
    let mut config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 600;
    }
    let tally = Tally::default();
    let numbers = prop::collection::vec(any::<u16>(), 0..500);
    let outcome = TestRunner::new(config).run(&numbers, |numbers| test(&tally, &mut Choices::new(&numbers)));
    if let Err(TestError::Fail(reason, _)) = &outcome {
        panic!("{reason}");
    }
    outcome.unwrap();
    println!("{} inputs compared, {} of them valid", tally.compared.get(), tally.valid.get());
    tally
}

#[test]
fn messages_in_many_spellings() {
    let tally = run(|tally, choices| {
        let tightness = choices.below(1000);
        tally.compare(messages::message(choices).as_bytes(), tightness)
    });
    assert!(tally.valid.get() * 4 > tally.compared.get(), "too few messages are valid");
    assert!(tally.valid.get() < tally.compared.get(), "each message is valid");
}

#[test]
fn damaged_messages() {
    run(|tally, choices| {
        let tightness = choices.below(1000);
        let damage: Vec<u16> = (0..60).map(|_| choices.below(1 << 16) as u16).collect();
        let message = messages::message(choices);
        damage.chunks(15).try_for_each(|numbers| {
            let damaged = mutations::mutate(message.as_bytes(), &mut Choices::new(numbers));
            tally.compare(&damaged, tightness)
        })
    });
}

/// A message with the required elements and `more`.
fn with(more: &str) -> String {
    format!(
        "<main xmlns='urn:one' xmlns:o='urn:one' xmlns:t='urn:two' \
         xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' \
         xmlns:e='http://schemas.xmlsoap.org/soap/encoding/'><id>1</id><label>l</label><due>2</due>{more}</main>"
    )
}

/// What could mislead a reader that compares bytes, whole at many tight limits, and cut off at each character.
#[test]
fn hazards() {
    for more in [
        "",
        "<id>1</id>",
        "<tag>1</tag><id>1</id><tag>2</tag>",
        "<tag>a</tag><name>b</name><tag>c</tag><name>d</name>",
        "<tag>a</tag ><tag\n>b</tag><tag>c</tag>",
        "<tag>a</tags>",
        "<tags>a</tags>",
        "<tag/><tag /><tag  /><tag></tag>",
        "<tag>a<tag>b</tag></tag>",
        "<tag>&lt;</tag><tag>&</tag>",
        "<tag>]]></tag>",
        "<tag>a]]</tag>><tag>b</tag>",
        "<tag>\r\n</tag>\r\n<tag>\r</tag>",
        "<tag>a</tag>text<tag>b</tag>",
        "<tag>a</tag>&#32;<tag>b</tag>",
        "<tag>a</tag>&#120;<tag>b</tag>",
        "<tag>a</tag><![CDATA[ ]]><tag>b</tag>",
        "<o:tag>a</o:tag><tag>b</tag><o:tag>c</tag>",
        "<o:nodes><o:node key='1'><o:id>a</o:id></o:node></o:nodes>",
        "<o:nodes xmlns:o='urn:two'><node/></o:nodes>",
        "<o:inner><t:id>1</t:id><o:id>2</o:id><t:label>a</t:label><o:label>b</o:label><o:due>3</o:due></o:inner>",
        "<o:inner><o:id>2</o:id><label>b</label><o:due>3</o:due></o:inner>",
        "<nodes><node key='1'><id>a</id><node key='2'><id>b</id></node></node></nodes>",
        "<nodes><node><id>a</id></node></nodes>",
        "<nodes>text</nodes>",
        "<nodes><id>a</id></nodes>",
        "<colours><colour>Red</colour><colour>Grey</colour></colours>",
        "<colours/><colours/>",
        "<colour>Red</colour><colours><colour>Red</colour>",
        "<list><entry xsi:nil='1'/><entry>a</entry><entry xsi:nil='1'>b</entry></list>",
        "<sparse><long xsi:nil='1'/><long>1</long><long/></sparse>",
        "<mark xsi:nil='1'/><mark>1</mark><mark xsi:nil='1'>2</mark>",
        "<foreign><t:entry>a</t:entry><entry>b</entry></foreign>",
        "<foreign xmlns='urn:two'><entry>b</entry></foreign>",
        "<foreign><entry xmlns='urn:two'>b</entry></foreign>",
        "<inner><id>1</id><label/><due xsi:nil='1'/></inner>",
        "<inner xmlns='urn:two'><id>1</id></inner>",
        "<inner/>",
        "<inner>1</inner>",
        "<size unit='m' t:mark='Red'>12</size>",
        "<size>12</size>",
        "<size unit='m'>1<id/></size>",
        "<local>a</local>",
        "<local xmlns=''>a</local>",
        "<t:other><t:name>a</t:name><near>b</near></t:other>",
        "<t:other>text</t:other>",
        "<named>a</named><named>b</named>",
        "<secret>x</secret>",
        "<flag>yes</flag>",
        "<amount>1.50</amount><ratio>NaN</ratio>",
        "<when>2024-01-01T00:00:00Z</when></main><main>",
        "</main>",
        "<",
        "<tag>",
        "<tag>a</tag><!-- -- --><tag>b</tag>",
        "<loose>a<id>1</id><tag>b</tag><tag>c</tag>d<label>e</label><i>1</i><i>2</i><local/><id/>f</loose>",
        "<loose><id>1</id><due xsi:nil='1'/><due>1</due><i>1</i><odd/><node key='1'><id/></node></loose>",
        "<loose key='1' t:key='2' xsi:type='o:p'><id>1</id><t:a o:b='t:c'>x</t:a><anyType xmlns=''><a/></anyType></loose>",
        "<loose><id>1</id><loose>a<id>1</id>b</loose><point><x>1</x></point><o:tag/><tag /></loose>",
        "<loose><id>1</id><i>1</i><label/></loose>",
        "<loose><id>1</id><node key='1'><id/></node></loose>",
        "<loose><id>1</id><id>2</id><id>3</id></loose>",
        "<point><size unit='m'>1</size></point>",
        "<point><t:x a='1'/></point>",
        "<point/>",
        "<due/><due> </due><mark/><mark>1</mark><sparse><long/><long>1</long></sparse>",
        "<flag>True</flag><ratio>Infinity</ratio><amount>1E-7</amount><when>2024-01-01 00:00</when>",
        "<when>10/14/2011</when><tag>&#1;</tag><tag>\u{1}</tag>",
        "<tag xmlns=''>a</tag><tag>b</tag><t:tag>c</t:tag><name xmlns=''>a</name><name>b</name>",
        "<nodes><node t:key='1' o:key='2'><id>a</id></node></nodes>",
        "<colours><colour xmlns=''>Red</colour></colours><foreign><entry xmlns=''>b</entry></foreign>",
        "<loose><t:id>1</t:id><id xmlns=''>1</id><i xmlns=''>1</i><t:label/></loose>",
        "<tag>a</tag><!DOCTYPE a><tag>b</tag>",
        "<tag>a</tag>                         <tag>b</tag>",
        "<prices rate='2.50'><price>1.5</price><low xsi:nil='1'/><sum>1</sum><sum xsi:nil='1'/><sum/></prices>",
        "<prices rate='0.125'><price>1.5</price></prices>",
        "<prices rate=''><price>0.125</price></prices>",
        "<prices><price>1e9</price><low/><sums><sum>1</sum><sum>0.125</sum></sums></prices>",
        "<prices><price>1</price><sums><sum>1</sum><sum/><sum>x</sum></sums><list>1 0.125</list></prices>",
        "<prices><price>1</price><kept>+1</kept><limit>1.5</limit><hidden>0.125</hidden></prices>",
        "<prices><price>1</price><kept>0.125</kept><limit>1.50</limit><hidden>x</hidden></prices>",
        "<prices><price>1</price><size unit='m'>1</size><size unit='m'>-1</size><size>1</size></prices>",
        "<prices><price/></prices>",
        "<o:numbers xmlns='' e:arrayType='o:int[5]' e:offset='[2]'><item>3</item><item>4</item></o:numbers>",
        "<o:numbers xmlns=''><item>1</item><item>2</item><item e:position='[4]'>5</item><item>6</item></o:numbers>",
        "<o:numbers xmlns='' e:arrayType='o:int[9]'><item>1</item><item e:position='[0]'>2</item></o:numbers>",
        "<o:numbers xmlns='' e:offset='[1]'><item/><item>2</item><other>3</other><item xsi:nil='1'/></o:numbers>",
        "<o:numbers xmlns='' e:arrayType='o:int[2,2]' e:offset='[0,1]'><item>1</item><item>2</item></o:numbers>",
    ] {
        let message = with(more);
        for tightness in (0..7 * 23).step_by(5) {
            both_paths::compare(&message, tightness).unwrap();
        }
        for end in (0..message.len()).filter(|end| message.is_char_boundary(*end)) {
            both_paths::compare(&message[..end], end).unwrap();
        }
    }
}
