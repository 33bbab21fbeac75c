package io.huifang.ticket.macro;

import io.huifang.ticket.Priority;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A macro as it is edited.
 *
 * @param team whose agents have it, null for all
 * @param textZh with variables as {@code {customer}}, see {@link Variables}
 * @param textEn for customers who do not read Chinese; one of the two is enough
 * @param tags that the ticket gets besides those it has
 * @param priority null to leave it
 * @param ends null for {@code STAYS}
 * @param active null for true; what is not active is not offered
 */
public record PutMacro(
    @NotBlank @Size(max = 100) String name,
    @Nullable @Size(max = 100) String team,
    @Nullable @Size(max = 4_000) String textZh,
    @Nullable @Size(max = 4_000) String textEn,
    @Nullable @Size(max = 20) List<@NotBlank @Size(max = 40) String> tags,
    @Nullable Priority priority,
    @Nullable Ending ends,
    @Nullable Boolean active) {}
