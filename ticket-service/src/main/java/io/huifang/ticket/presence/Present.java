package io.huifang.ticket.presence;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody else at a ticket.
 *
 * @param writing whether they have typed something within the last half minute
 */
public record Present(UUID ticket, String agent, String name, boolean writing) {

  /** What a page shows of them, to find out whether it is still so; never empty. */
  @TemplateExtension
  public static String print(List<Present> others) {
    return others.stream()
        .map(one -> one.name() + (one.writing() ? " writes" : " reads"))
        .collect(Collectors.joining(", ", others.size() + " ", ""));
  }
}
