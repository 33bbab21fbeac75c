package io.huifang.survey.mail;

import io.huifang.platform.web.Language;
import io.huifang.survey.Purpose;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written to whom.
 *
 * @param link the whole address of the page
 */
public record Letter(
    UUID invitation,
    Purpose purpose,
    String to,
    @Nullable String name,
    @Nullable String ticketNumber,
    Language language,
    String link) {}
