package dev.indemnity.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a case gives, and what it takes over from the file. */
class GivenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          premium    | ''                                                  | {'total': '260.01'}
          premium    | , 'roster': [{'times': 3, 'worker.trade': 'porter'}] | {'total': '310.03'}
          premium    | , 'roster': [{'person': 'a', 'worker.trade': 'porter'}, {'person': 'a', 'worker.trade': 'porter'}] | {'reasons': ['one-share']}
          premium    | , 'facts': {'worker.trade': 'driver'}, 'roster': [{'worker.trade': 'porter'}, {}] | {'total': '260.01'}
          premium    | , 'with': {'heads.least': 3}                        | {'reasons': ['heads']}
          premium    | , 'with': {'generous': ['porter', 'driver']}, 'facts': {'plan.limit': 200000} | {'warnings': []}
          coverage   | , 'facts': {'order.on': null}                       | {'reasons': ['invalid-fact']}
          settlement | , 'claims': [{'facts': {'claim.days': 1}}]           | {'claims': {'1': {'total': '80.00'}}}
          settlement | , 'claims': [{'person': 'z', 'facts': {'claim.days': 1}}] | {'reasons': ['person-not-insured']}
          settlement | , 'claims': [{'facts': {'claim.days': 1}}], 'facts': {'order.paid': false} | {'reasons': ['in-cover']}
          settlement | , 'claims': [{'facts': {'claim.days': 1}}], 'facts': {'order.paid': false}, 'policy': {'windows': [['2025-06-01T00:00:00', '2025-06-02T00:00:00']]} | {'outcome': 'done'}
          settlement | , 'claims': [{'facts': {'claim.days': 91}}], 'policy': {'id': 'Q'}, 'ledger': [{'counter': 'days', 'keptFor': {'person': 'a', 'period': 'Q/1'}, 'claim': '0', 'benefit': 'daily', 'amount': 89}] | {'claims': {'1': {'total': '80.00'}}, 'ledger': {'days': '90'}}
          settlement | , 'claims': [{'facts': {'claim.days': 91}}], 'policy': {'period': '2'}, 'ledger': [{'counter': 'days', 'keptFor': {'person': 'a', 'period': 'P/1'}, 'claim': '0', 'benefit': 'daily', 'amount': 89}] | {'claims': {'1': {'total': '7200.00'}}, 'ledger': {'days': '179'}}
          settlement | , 'roster': [{'worker.trade': 'porter'}, {'worker.trade': 'driver'}], 'claims': [{'person': 'row-2', 'facts': {'claim.days': 1}}] | {'outcome': 'done'}
          """)
  void aCaseLiesOverWhatIsShared(String question, String given, String expect) {
    ObjectNode file =
        Suites.of(
            "{'name': 'one', 'clause': 'A-1', 'question': '"
                + question
                + "', 'why': 'so', 'expect': "
                + expect
                + given
                + "}");

    assertThat(CaseRunner.run(Suites.read(file), Suites.porters()).lines())
        .containsExactly("ok   spoilt.json: one");
  }

  @Test
  void aRowOfTheSharedRosterIsNotMixedWithThoseOfTheCase() {
    ObjectNode file =
        Suites.of(
            "{'name': 'one', 'clause': 'A-1', 'question': 'eligibility', 'why': 'so', 'roster': [],"
                + " 'expect': {'reasons': ['heads']}}");

    assertThat(CaseRunner.run(Suites.read(file), Suites.porters()).failed()).isZero();
  }
}
