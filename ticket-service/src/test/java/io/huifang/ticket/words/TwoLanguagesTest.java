package io.huifang.ticket.words;

import io.huifang.platform.web.Glossary;
import io.huifang.testkit.TwoLanguages;
import io.huifang.ticket.Actor;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Channel;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.Tier;
import io.huifang.ticket.sla.ClockState;
import io.huifang.ticket.standard.Target;
import org.junit.jupiter.api.Test;

class TwoLanguagesTest {
  @Test
  void everyCodeOfTheDeskHasAWord() {
    TwoLanguages.assertWords(
        Glossary.beside(Words.class),
        Actor.Kind.class,
        ChangeType.class,
        Channel.class,
        ClockState.class,
        Complexity.class,
        Target.class,
        TicketState.class,
        Tier.class);
  }

  @Test
  void everyTextOfAPageIsThereTwice() {
    TwoLanguages.assertTexts();
  }
}
