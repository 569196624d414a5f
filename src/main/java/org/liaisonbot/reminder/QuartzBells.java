package org.liaisonbot.reminder;

import java.time.Clock;
import java.util.List;
import java.util.TimeZone;
import org.liaisonbot.outbox.Dispatching;
import org.liaisonbot.time.BusinessZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.QuartzJobBean;

/**
 * Quartz as the bell of live operation: every minute it has the reminders ring what is due, every ten seconds the outbox
 * send what waits, and other due work be done. The tables say what that is, so a late, missed or doubled ring changes nothing.
 */
@Configuration
@ConditionalOnProperty(value = "liaison.rehearsal", havingValue = "false")
class QuartzBells {
    @Bean
    JobDetail ringingDueBells() {
        return JobBuilder.newJob(RingDueBells.class)
                .withIdentity("ring-due-bells")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger everyMinute(JobDetail ringingDueBells) {
        return trigger(ringingDueBells, "every-minute", "0 * * * * ?");
    }

    @Bean
    JobDetail sendingDuePushes() {
        return JobBuilder.newJob(SendDuePushes.class)
                .withIdentity("send-due-pushes")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger everyTenSeconds(JobDetail sendingDuePushes) {
        return trigger(sendingDuePushes, "every-ten-seconds", "0/10 * * * * ?");
    }

    @Bean
    JobDetail doingDueWork() {
        return JobBuilder.newJob(DoDueWork.class)
                .withIdentity("do-due-work")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger everyTenSecondsForWork(JobDetail doingDueWork) {
        return trigger(doingDueWork, "every-ten-seconds-for-work", "5/10 * * * * ?");
    }

    private static Trigger trigger(JobDetail job, String name, String cron) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(name)
                .withSchedule(CronScheduleBuilder.cronSchedule(cron)
                        .inTimeZone(TimeZone.getTimeZone(BusinessZone.ID))
                        .withMisfireHandlingInstructionDoNothing())
                .build();
    }

    @DisallowConcurrentExecution
    static class RingDueBells extends QuartzJobBean {
        private final Reminders reminders;
        private final Clock clock;

        RingDueBells(Reminders reminders, Clock clock) {
            this.reminders = reminders;
            this.clock = clock;
        }

        @Override
        protected void executeInternal(JobExecutionContext context) {
            reminders.planDueAt(clock.instant());
        }
    }

    /** Apart from sending, which a slow download must not hold up. */
    @DisallowConcurrentExecution
    static class DoDueWork extends QuartzJobBean {
        private final List<DueWork> works;

        DoDueWork(List<DueWork> works) {
            this.works = List.copyOf(works);
        }

        @Override
        protected void executeInternal(JobExecutionContext context) {
            works.forEach(DueWork::doDue);
        }
    }

    @DisallowConcurrentExecution
    static class SendDuePushes extends QuartzJobBean {
        private final Dispatching dispatching;

        SendDuePushes(Dispatching dispatching) {
            this.dispatching = dispatching;
        }

        @Override
        protected void executeInternal(JobExecutionContext context) {
            dispatching.dispatchDue();
        }
    }
}
