package org.liaisonbot.simulator.page;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.liaisonbot.simulator.Fault;
import org.liaisonbot.simulator.Faults;

/** Something that one can let go wrong, and what to watch for then. */
record Drill(String id, String name, String watch, Consumer<Faults> start) {
    static final List<Drill> ALL = List.of(
            sends("busy", "系统繁忙（-1），3次", "消息稍后重发，每人只收到一条", Fault.errcode(-1)),
            sends("rate", "调用频率超限（45009），3次", "放慢发送，不丢消息", Fault.errcode(45009)),
            sends("drop", "处理前断开连接，3次", "消息稍后重发", new Fault.Drop()),
            sends("lost", "已投递但应答丢失，3次", "重发时由平台排重，每人只收到一条", new Fault.LostAnswer()),
            sends("half", "应答只到一半，3次", "重发时由平台排重", new Fault.HalfAnswer()),
            sends("proxy", "网关返回502错误页，3次", "消息稍后重发", new Fault.ProxyPage(502)),
            sends("slow", "应答延迟8秒，3次", "超时后重发，每人只收到一条", new Fault.Delay(Duration.ofSeconds(8))),
            new Drill("token", "访问令牌全部失效（42001）", "自动换取一次新令牌后继续", Faults::expireTokens),
            new Drill("repeat", "此后每条回调重复推送2次", "只记录一次，答复相同", faults -> faults.repeatCallbacks(2)));

    private static Drill sends(String id, String name, String watch, Fault fault) {
        return new Drill(id, name, watch, faults -> faults.nextSends(3, fault));
    }
}
