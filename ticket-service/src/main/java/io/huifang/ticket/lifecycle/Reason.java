package io.huifang.ticket.lifecycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody does something that others will ask about. */
public record Reason(@NotBlank @Size(max = 4000) String text) {}
