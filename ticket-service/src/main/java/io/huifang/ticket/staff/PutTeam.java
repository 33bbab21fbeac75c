package io.huifang.ticket.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A team as an administrator writes it. */
public record PutTeam(
    @NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 60) String calendar) {}
