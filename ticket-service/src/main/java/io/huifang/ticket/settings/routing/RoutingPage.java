package io.huifang.ticket.settings.routing;

import io.huifang.platform.settings.form.Draft;
import io.huifang.platform.settings.form.Option;
import io.huifang.platform.settings.form.Publishers;
import io.huifang.platform.settings.form.VersionRow;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.Channel;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.Tier;
import io.huifang.ticket.routing.RoutingPlan;
import io.huifang.ticket.routing.ServiceQueue;
import io.huifang.ticket.settings.Called;
import io.huifang.ticket.staff.Staff;
import io.huifang.ticket.staff.Team;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page of queues shows. */
@ApplicationScoped
class RoutingPage {
  private static final String KIND = "routing-plan";
  @Inject Staff staff;
  @Inject Called called;
  @Inject Publishers publishers;
  @Inject Visitor visitor;

  @Inject
  @Location("settings/routing.html")
  Template page;

  String render(Draft draft, List<RoutingPlan> versions) {
    List<Team.View> teams = staff.teams().stream().map(Team::view).toList();
    return page.data("draft", draft)
        .data("versions", versions(versions))
        .data("modes", Option.of(Stream.of(ServiceQueue.Mode.values()), texts()::mode))
        .data(
            "teams",
            Option.open(
                texts().everybody(),
                teams.stream().map(team -> new Option(team.id(), team.name())).toList()))
        .data("tiers", open(Stream.of(Tier.values())))
        .data("channels", open(Stream.of(Channel.values())))
        .data("complexities", open(Stream.of(Complexity.values())))
        .data("others", Option.open(texts().stays(), others(draft)))
        .render();
  }

  private static List<Option> others(Draft draft) {
    return draft.getRows().all().stream()
        .filter(row -> !row.value("id").isBlank())
        .map(row -> new Option(row.value("id").strip(), row.value("name")))
        .toList();
  }

  private List<Option> open(Stream<?> codes) {
    return Option.open(called.anything(), Option.of(codes.map(Object::toString), called::word));
  }

  private List<VersionRow> versions(List<RoutingPlan> all) {
    return VersionRow.latest(all, publishers.of(KIND), this::lines);
  }

  private List<String> lines(RoutingPlan before, RoutingPlan after) {
    Map<String, ServiceQueue> known = new LinkedHashMap<>();
    before.queues().forEach(queue -> known.put(queue.id(), queue));
    List<String> lines = new ArrayList<>();
    for (ServiceQueue queue : after.queues()) {
      ServiceQueue was = known.remove(queue.id());
      if (was == null) {
        lines.add(texts().added(queue.name()));
      } else if (!was.equals(queue)) {
        lines.add(texts().changed(queue.name()));
      }
    }
    known.values().forEach(gone -> lines.add(texts().removed(gone.name())));
    return lines;
  }

  /** Who has published what is in force. */
  String by(RoutingPlan inForce) {
    return publishers.of(KIND).apply(inForce);
  }

  Set<String> teamIds() {
    return staff.teams().stream().map(team -> team.view().id()).collect(Collectors.toSet());
  }

  RoutingTexts texts() {
    return visitor.language().texts(RoutingTexts.class);
  }
}
