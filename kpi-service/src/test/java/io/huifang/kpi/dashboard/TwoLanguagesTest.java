package io.huifang.kpi.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.kpi.Outcome;
import io.huifang.platform.web.Glossary;
import io.huifang.testkit.TwoLanguages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoLanguagesTest {
  private final Glossary words = Glossary.beside(Words.class);

  @Test
  void everyOutcomeAndChannelHasAWord() {
    TwoLanguages.assertWords(words, Outcome.class);
    TwoLanguages.assertWords(
        words, "Channel", List.of("PHONE", "CHAT", "EMAIL", "WEB", "APP", "WECHAT", "(none)"));
    TwoLanguages.assertWords(words, "Target", List.of("MET", "MISSED"));
  }

  /** Codes of other services that stand behind a number, as their contracts promise them. */
  @ParameterizedTest
  @CsvSource({
    "ticket-service, ticket.state, /properties/state/enum",
    "ticket-service, ticket.state, /properties/sla/items/properties/target/enum",
    "escalation-service, case.state, /properties/cause/enum",
    "ticket-service, contact.ended.v1, /properties/contact/properties/outcome/enum",
    "ticket-service, contact.ended.v1,"
        + " /properties/contact/properties/dims/properties/channel/enum",
    "survey-service, answer.received.v1,"
        + " /properties/answer/properties/scores/items/properties/touchpoint/enum"
  })
  void everyCodeOfAContractHasAWord(String service, String schema, String place)
      throws IOException {
    Path file = Path.of("..", service, "contracts", schema + ".schema.json");
    List<String> codes = new ArrayList<>();
    for (JsonNode code : new ObjectMapper().readTree(Files.readString(file)).at(place)) {
      codes.add(code.asText());
    }
    TwoLanguages.assertWords(words, service + " " + place, codes);
  }

  @Test
  void everyTextOfAPageIsThereTwice() {
    TwoLanguages.assertTexts();
  }
}
