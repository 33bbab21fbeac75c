/** Invitations by mail over SMTP. */
@NullMarked
package io.huifang.survey.mail;

import org.jspecify.annotations.NullMarked;
