package io.huifang.survey.credit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer has agreed to one more message.
 *
 * @param reference by which the same grant is known again
 * @param customerId who it was; or else
 * @param openid under which WeChat knows the customer
 */
record CreditBody(
    @NotBlank @Size(max = 200) String reference,
    @Nullable UUID customerId,
    @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{6,80}") String openid) {}
