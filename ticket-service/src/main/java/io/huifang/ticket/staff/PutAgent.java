package io.huifang.ticket.staff;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody who works here, as an administrator writes it. */
public record PutAgent(
    @NotBlank @Size(max = 200) String name,
    @Nullable @Email @Size(max = 254) String email,
    @Nullable @Size(max = 100) String team,
    @NotNull Agent.Post role,
    @Nullable Boolean active) {}
