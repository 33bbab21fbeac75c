package io.huifang.ticket.attachment;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brings.
 *
 * @param name as it came; nothing in it is believed
 * @param file where its bytes are for now
 */
public record Upload(@Nullable String name, Path file) {}
