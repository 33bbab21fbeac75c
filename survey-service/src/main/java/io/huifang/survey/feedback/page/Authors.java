package io.huifang.survey.feedback.page;

import io.huifang.survey.customer.CustomerCopies;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.feedback.FeedbackView;
import io.huifang.survey.feedback.NewFeedback;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who has said it: the customer by the name that we know, else the name or address that came along.
 */
@ApplicationScoped
class Authors {
  @Inject CustomerCopies customers;

  /** Names by id of the feedback; who is not known is missing. */
  Map<UUID, String> of(Collection<FeedbackView> all) {
    Set<UUID> known =
        all.stream()
            .map(one -> one.told().author().customerId())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<UUID, String> names = new HashMap<>();
    List<CustomerCopy> copies = known.isEmpty() ? List.of() : customers.list("id in ?1", known);
    for (FeedbackView one : all) {
      copies.stream()
          .filter(copy -> copy.id().equals(one.told().author().customerId()))
          .map(CustomerCopy::name)
          .filter(Objects::nonNull)
          .findFirst()
          .or(() -> Optional.ofNullable(called(one.told().author())))
          .ifPresent(name -> names.put(one.id(), name));
    }
    return names;
  }

  /** As somebody calls himself, null if nobody knows. */
  static @Nullable String called(NewFeedback.Author author) {
    return author.name() == null ? author.contact() : author.name();
  }
}
