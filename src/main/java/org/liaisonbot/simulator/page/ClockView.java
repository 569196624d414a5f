package org.liaisonbot.simulator.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.simulator.SimulatedOffice.Event;
import org.liaisonbot.simulator.SimulatedOffice.OfficeTime;
import org.liaisonbot.simulator.SimulatedOffice.Push;
import org.liaisonbot.time.BusinessZone;

/** The clock at the top of the page. */
record ClockView(
        String date,
        String weekday,
        String time,
        boolean workingDay,
        String isoDate,
        String nextWorkingDay,
        @Nullable EventView nextEvent,
        @Nullable MovingView moving,
        @Nullable ArrivedView arrived,
        @Nullable String failed) {
    record EventView(String at, String name) {}

    /** @param percent of the way */
    record MovingView(String target, long percent, long sent) {}

    record ArrivedView(String from, String until, int sent, int failed, List<Batch> batches) {
        public boolean hasFailed() {
            return failed > 0;
        }

        public boolean isQuiet() {
            return batches.isEmpty();
        }
    }

    /** What went out at one time for one reason. */
    record Batch(String at, String kind, int count, List<Push> first, int others) {
        private static final int SHOWN = 6;

        static Batch of(List<Push> pushes) {
            Push one = pushes.get(0);
            List<Push> first = pushes.subList(0, Math.min(SHOWN, pushes.size()));
            return new Batch(
                    ChineseTime.weekdayMoment(one.at()),
                    one.kind(),
                    pushes.size(),
                    first,
                    pushes.size() - first.size());
        }

        public boolean hasOthers() {
            return others > 0;
        }
    }

    static ClockView of(OfficeTime time, ClockDrive drive) {
        LocalDate today = BusinessZone.dayOf(time.now());
        LocalDate next = time.nextWorkingDay();
        ClockDrive.State state = drive.state();
        return new ClockView(
                ChineseTime.date(today),
                ChineseTime.weekday(today),
                ChineseTime.time(time.now()),
                time.workingDay(),
                today.plusDays(1).toString(),
                ChineseTime.monthAndDay(next) + " " + ChineseTime.weekday(next),
                time.nextEvent() == null ? null : event(time.nextEvent()),
                state instanceof ClockDrive.Moving moving ? moving(moving, time.now(), drive.sentBy(moving)) : null,
                state instanceof ClockDrive.Arrived arrived ? arrived(arrived) : null,
                state instanceof ClockDrive.Failed failed ? ChineseTime.moment(failed.target()) : null);
    }

    public boolean isUnderWay() {
        return moving != null;
    }

    private static EventView event(Event event) {
        return new EventView(ChineseTime.moment(event.at()), event.name());
    }

    private static MovingView moving(ClockDrive.Moving moving, Instant now, long sent) {
        long way = moving.target().getEpochSecond() - moving.from().getEpochSecond();
        long gone = now.getEpochSecond() - moving.from().getEpochSecond();
        return new MovingView(ChineseTime.moment(moving.target()), way == 0 ? 100 : 100 * gone / way, sent);
    }

    private static ArrivedView arrived(ClockDrive.Arrived arrived) {
        List<Push> pushes = arrived.moved().pushes();
        int failed = (int) pushes.stream().filter(Push::failed).count();
        Map<String, List<Push>> batches = new LinkedHashMap<>();
        pushes.forEach(push -> batches.computeIfAbsent(push.at() + push.kind(), any -> new ArrayList<>())
                .add(push));
        return new ArrivedView(
                ChineseTime.moment(arrived.from()),
                ChineseTime.moment(arrived.now()),
                pushes.size() - failed,
                failed,
                batches.values().stream().map(Batch::of).toList());
    }
}
