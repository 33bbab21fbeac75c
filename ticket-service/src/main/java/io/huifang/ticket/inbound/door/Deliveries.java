package io.huifang.ticket.inbound.door;

import io.huifang.ticket.inbound.InboundSource;
import io.huifang.ticket.inbound.door.Delivered.Incoming;
import io.huifang.ticket.inbound.door.Delivered.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes messages in the order in which people have written them, each in a transaction of its own:
 * whatever fails, what went before is kept, and handing in all of it again does no harm.
 */
@ApplicationScoped
class Deliveries {
  @Inject MessageIntake intake;

  Delivered.Answer take(InboundSource.View source, Delivered delivered) {
    Map<String, Taken> taken =
        delivered.messages().stream()
            .collect(Collectors.toMap(Incoming::id, Function.identity(), (one, same) -> one))
            .values()
            .stream()
            .sorted(
                Comparator.comparing(
                        (Incoming one) -> Objects.requireNonNullElse(one.sentAt(), Instant.MAX))
                    .thenComparing(one -> delivered.messages().indexOf(one)))
            .map(one -> intake.take(source, one))
            .collect(Collectors.toMap(Taken::id, Function.identity()));
    List<Taken> inTheirOrder =
        delivered.messages().stream()
            .map(one -> Objects.requireNonNull(taken.get(one.id())))
            .toList();
    return new Delivered.Answer(inTheirOrder);
  }
}
