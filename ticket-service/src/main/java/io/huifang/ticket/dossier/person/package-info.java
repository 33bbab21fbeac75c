/** Forms on the page of a customer: where the person is reached, and which records are theirs. */
@NullMarked
package io.huifang.ticket.dossier.person;

import org.jspecify.annotations.NullMarked;
