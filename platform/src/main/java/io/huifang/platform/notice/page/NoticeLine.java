package io.huifang.platform.notice.page;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list, in the language of the reader.
 *
 * @param bundle by which it is marked as seen
 * @param last the newest notice in it
 * @param fresh whether something in it was not seen
 * @param about number and subject, null where many are meant
 * @param url where it leads
 */
public record NoticeLine(
    UUID bundle,
    UUID last,
    boolean fresh,
    String icon,
    String tone,
    String title,
    @Nullable String about,
    @Nullable String quote,
    String url,
    Instant at) {}
