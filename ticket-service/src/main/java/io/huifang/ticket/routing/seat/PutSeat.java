package io.huifang.ticket.routing.seat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A seat as it is edited.
 *
 * @param skills level from 1 to 5 by skill
 * @param capacity tickets at once by channel, and under {@code *} of all channels together
 * @param calendar of the shifts, null for the hours of the team
 * @param startsOn the first day of work, null for always
 * @param endsOn the last day of work, null for no end
 */
public record PutSeat(
    @NotNull @Size(max = 50)
        Map<@NotBlank @Size(max = 40) String, @NotNull @Min(1) @Max(5) Integer> skills,
    @NotNull @Size(max = 20)
        Map<@NotBlank @Size(max = 40) String, @NotNull @Min(0) @Max(200) Integer> capacity,
    @Nullable @Size(max = 60) String calendar,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn) {

  @AssertTrue(message = "endsOn must not be before startsOn")
  @JsonIgnore
  public boolean isInOrder() {
    return startsOn == null || endsOn == null || !endsOn.isBefore(startsOn);
  }
}
