package io.huifang.ticket.settings.standard;

import io.huifang.platform.settings.form.Draft;
import io.huifang.platform.settings.form.Option;
import io.huifang.platform.settings.form.Publishers;
import io.huifang.platform.settings.form.VersionRow;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.Channel;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.Tier;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.settings.Called;
import io.huifang.ticket.standard.Rule;
import io.huifang.ticket.standard.ServiceStandard;
import io.huifang.ticket.standard.Target;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of the service standard shows. */
@ApplicationScoped
class StandardPage {
  private static final String KIND = "service-standard";
  @Inject Calendars calendars;
  @Inject Called called;
  @Inject Publishers publishers;
  @Inject Visitor visitor;

  @Inject
  @Location("settings/standards.html")
  Template page;

  String render(
      Draft draft, boolean forOpen, List<ServiceStandard> versions, @Nullable WhatIf whatIf) {
    return page.data("draft", draft)
        .data("forOpen", forOpen)
        .data("whatIf", whatIf)
        .data("versions", versions(versions))
        .data("targets", List.of(Target.values()))
        .data("layers", Option.of(Stream.of(Rule.Layer.values()), texts()::layer))
        .data("tiers", open(Stream.of(Tier.values())))
        .data("channels", open(channels(versions.get(0))))
        .data("complexities", open(Stream.of(Complexity.values())))
        .data(
            "calendars",
            Option.of(calendars.all().stream().map(c -> c.definition().id()), String::valueOf))
        .render();
  }

  private List<Option> open(Stream<?> codes) {
    return Option.open(called.anything(), Option.of(codes.map(Object::toString), called::word));
  }

  /** Ours, and those of other systems that a rule names already. */
  private static Stream<String> channels(ServiceStandard inForce) {
    return Stream.concat(
            Stream.of(Channel.values()).map(Channel::name),
            inForce.rules().stream().map(Rule::channel).filter(Objects::nonNull))
        .distinct();
  }

  private List<VersionRow> versions(List<ServiceStandard> all) {
    StandardDiff diff = new StandardDiff(texts(), this::word);
    return VersionRow.latest(
        all, publishers.of(KIND), (before, after) -> diff.lines(before.rules(), after.rules()));
  }

  /** Who has published what is in force. */
  String by(ServiceStandard inForce) {
    return publishers.of(KIND).apply(inForce);
  }

  private String word(String field, String value) {
    return switch (field) {
      case "layer" -> texts().layer(Rule.Layer.valueOf(value));
      case "tier", "channel", "complexity" -> called.word(value);
      default -> value;
    };
  }

  StandardTexts texts() {
    return visitor.language().texts(StandardTexts.class);
  }
}
