package io.huifang.ticket.organisation;

import io.huifang.ticket.Tier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is set of an organisation.
 *
 * @param domains of e-mail addresses, each as a whole: {@code example.org} is not {@code
 *     eu.example.org}
 * @param tier which its members have at least; null asks for nothing
 */
public record OrganisationData(
    @NotBlank @Size(max = 200) String name,
    @NotNull @Size(max = 50) List<@NotBlank @Size(max = 253) String> domains,
    @Nullable Tier tier) {}
