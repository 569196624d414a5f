/** When a task is due: the open grammar of deadlines, from the plan's words to dates and back. */
@NullMarked
package org.liaisonbot.plan.deadline;

import org.jspecify.annotations.NullMarked;
