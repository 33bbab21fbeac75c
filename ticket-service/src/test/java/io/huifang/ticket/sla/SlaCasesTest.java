package io.huifang.ticket.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of {@code sla/cases.txt}, each worked out by hand. */
class SlaCasesTest {

  @TestFactory
  Stream<DynamicTest> cases() {
    return SlaCases.read().stream().map(c -> DynamicTest.dynamicTest(c.title(), c::check));
  }

  @Test
  void areMany() {
    List<SlaCases.Case> all = SlaCases.read();
    assertThat(all).hasSizeGreaterThanOrEqualTo(60);
    assertThat(all).extracting(SlaCases.Case::title).doesNotHaveDuplicates();
    assertThat(all).allSatisfy(one -> assertThat(one.expectations()).isNotEmpty());
  }
}
