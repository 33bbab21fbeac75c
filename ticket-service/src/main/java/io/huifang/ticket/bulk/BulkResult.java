package io.huifang.ticket.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huifang.platform.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of many.
 *
 * @param status as if it had been changed by a call of its own
 * @param version that it has now, missing if it was not changed
 * @param problem why it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkResult(UUID id, int status, @Nullable Long version, @Nullable Problem problem) {}
