package io.huifang.ticket.lifecycle;

import io.huifang.ticket.change.Transferred;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** To whom a ticket goes, and why. */
public record TransferTicket(
    @NotBlank @Size(max = 100) String team,
    @Nullable @Size(min = 1, max = 100) String agent,
    @NotBlank @Size(max = 1000) String reason) {

  Transferred change() {
    return new Transferred(team, agent, reason);
  }
}
