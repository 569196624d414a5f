/** The sheet on which the office goes over a plan as read: written once, edited by hand, and read in place of the plan. */
@NullMarked
package org.liaisonbot.plan.review;

import org.jspecify.annotations.NullMarked;
