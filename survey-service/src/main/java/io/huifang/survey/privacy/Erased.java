package io.huifang.survey.privacy;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who is to be erased.
 *
 * @param nobody the id that stands in the place of the person
 * @param tickets of the person
 * @param importedAs MD5 of the ids that tickets had in their source, as UUIDs
 * @param words name and address, by which the person is found in texts
 */
record Erased(
    UUID person, UUID nobody, List<UUID> tickets, List<UUID> importedAs, List<String> words) {}
