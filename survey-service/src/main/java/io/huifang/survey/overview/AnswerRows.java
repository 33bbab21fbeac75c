package io.huifang.survey.overview;

import io.huifang.platform.security.Caller;
import io.huifang.survey.answer.AnswerView;
import io.huifang.survey.beside.CaseCopies;
import io.huifang.survey.beside.CaseCopy;
import io.huifang.survey.beside.Names;
import io.huifang.survey.customer.CustomerCopies;
import io.huifang.survey.customer.CustomerCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds to answers what a list shows of them: five queries, however many there are. */
@ApplicationScoped
public class AnswerRows {
  @Inject CaseCopies cases;
  @Inject Names names;
  @Inject CustomerCopies customers;
  @Inject Caller caller;

  public List<AnswerRow> of(List<AnswerView> answers) {
    Map<UUID, CaseCopy.View> about = cases.ofTickets(all(answers, AnswerView::ticketId));
    Map<UUID, Instant> promised =
        cases.promised(about.values().stream().map(CaseCopy.View::id).toList());
    Map<String, String> teams = names.ofTeams(all(answers, answer -> answer.dims().team()));
    Map<String, String> people = names.ofPeople(all(answers, AnswerView::enteredBy));
    Set<UUID> known = all(answers, AnswerView::customerId);
    Map<UUID, CustomerCopy> customer =
        known.isEmpty()
            ? Map.of()
            : customers.list("id in ?1", known).stream()
                .collect(Collectors.toMap(CustomerCopy::id, copy -> copy));
    return answers.stream()
        .map(
            answer -> {
              CaseCopy.View found = of(about, answer.ticketId());
              CustomerCopy who = of(customer, answer.customerId());
              return new AnswerRow(
                  answer,
                  who == null ? null : who.name(),
                  called(teams, answer.dims().team()),
                  called(people, answer.enteredBy()),
                  found,
                  found == null ? null : promised.get(found.id()),
                  caller.maySee(answer.dims().team()));
            })
        .toList();
  }

  private static <T> Set<T> all(List<AnswerView> answers, Function<AnswerView, @Nullable T> what) {
    return answers.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static <K, V> @Nullable V of(Map<K, V> known, @Nullable K key) {
    return key == null ? null : known.get(key);
  }

  private static @Nullable String called(Map<String, String> names, @Nullable String id) {
    return id == null ? null : names.getOrDefault(id, id);
  }
}
