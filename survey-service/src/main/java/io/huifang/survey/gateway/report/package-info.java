/** What gateways tell: what became of messages, and what customers have said there. */
@NullMarked
package io.huifang.survey.gateway.report;

import org.jspecify.annotations.NullMarked;
