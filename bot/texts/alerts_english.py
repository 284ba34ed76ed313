"""Everything the bot says about alerts in English."""

from __future__ import annotations

from bot.texts.alert_wording import AlertWording

ENGLISH_ALERTS = AlertWording(
    instant="at once",
    daily="every day at {time}",
    weekly="{days} at {time}",
    on_days={
        "monday": "on Mondays",
        "tuesday": "on Tuesdays",
        "wednesday": "on Wednesdays",
        "thursday": "on Thursdays",
        "friday": "on Fridays",
        "saturday": "on Saturdays",
        "sunday": "on Sundays",
    },
    workdays="on weekdays",
    on_opening="when you open the conversation",
    tomorrow="tomorrow",
    at_time="{day} at {time}",
    name="alert {number}",
    made="🔔 Alert {number}: {what}. I will send new offers {when}.",
    made_here="🔔 Alert {number}: {what}. I will show new offers here when you open the conversation again.",
    time_here="A time ({when}) changes nothing here, as I cannot write first in this conversation.",
    only_here="I send them only here, to this conversation.",
    no_end="It does not end by itself: when you no longer need it, write “delete alert {number}”.",
    cadence_here=(
        "I cannot write first here, so I will not send new offers {when}: I will show them when you open the "
        "conversation again. Alert {number} stays as it was: {what}."
    ),
    preview={
        "one": "In the last 7 days that would have been {n} offer.",
        "other": "In the last 7 days that would have been {n} offers.",
    },
    preview_none="In the last 7 days there would not have been a single one.",
    already="You have this alert already: alert {number}, {when}.",
    recadenced="Alert {number}: {what}. From now on I will send new offers {when}.",
    full={
        "one": "You may have only {n} alert, and you have it. Delete it, for example: “delete alert 1”.",
        "other": "You may have {n} alerts, and you have that many. Delete one, for example: “delete alert 1”.",
    },
    nothing_to_watch="Tell me first what work you are looking for, for example: “notify me: waiter, Sopot”.",
    edited="Alert {number} now looks for: {what}.",
    not_edited=(
        "I do not know what to change in alert {number}. Write for example: “alert {number}: add Kraków” or "
        "“alert {number}: every day at 9”."
    ),
    none="You have no alerts. Press “🔔 Alert me” below some results, or write “notify me”.",
    listed={"one": "You have {n} alert:", "other": "You have {n} alerts:"},
    item="**{number}.** {what}\n- {state}",
    next_time="{when}; next time {next}",
    paused="paused until {date}",
    paused_forever="paused until you resume it",
    resting="waiting, as messages to this conversation did not get through",
    hint=(
        "Change them in words: “alert 1: add Kraków”, “alert 1 on Fridays at 17”, “pause alert 1 for a "
        "week”, “delete alert 1”."
    ),
    hint_here=(
        "Change them in words: “alert 1: add Kraków”, “alert 1 at least 20k”, “pause alert 1 for a week”, “delete "
        "alert 1”."
    ),
    none_here="You have no alerts. Search for something, then write “notify me”.",
    elsewhere={
        "one": "You have {n} more alert in other conversations.",
        "other": "You have {n} more alerts in other conversations.",
    },
    settings="Time zone: {zone}.",
    quiet_setting="Between {start} and {end} I send nothing.",
    which="Which alert do you mean ({numbers})? Write for example: “{example}”.",
    no_such="You have no alert number {wrong} here. Write “alerts” and I will show what you have.",
    cannot_when=(
        "I cannot do that: “{words}”. I can send at once, every day at some hour, or on some days of the "
        "week, for "
        "example: “every day at 8”, “on Mondays and Thursdays at 17:30”. I do remember the search."
    ),
    cannot_until=(
        "That time has passed, does not exist, or I do not understand it. Write for example: “pause alert 1 "
        "until January 15” or "
        "“pause my alerts for a week”. I have changed nothing."
    ),
    cannot_quiet="There are no such hours: “{words}”. Write for example: “quiet hours from 22 to 7”.",
    unknown_zone=(
        "I do not know the time zone “{words}”. Name a large city, for example “my time zone is London”, or "
        "write a "
        "name such as Europe/London."
    ),
    cannot_when_here=(
        "I cannot do that: “{words}”. I cannot write first here: I will show new offers when you open the "
        "conversation again, if you write “notify me”. I do remember the search."
    ),
    less=(
        "Tell me more exactly when and what to send, for example: “don't send anything between 22 and 7”, "
        "“don't "
        "send anything on weekends”, “alert 1 once a week”, “alert 1: not in Gdynia” or “pause my alerts until "
        "Monday”. I have changed nothing."
    ),
    less_here=(
        "I do not write first here: I show new offers when you open the conversation. There will be fewer of "
        "them if "
        "you write for example: “alert 1: not in Gdynia” or “pause my alerts until Monday”. I have changed "
        "nothing."
    ),
    never=(
        "Alert {number} comes only {when}, so I have not changed it. If it is not to come, write “pause alert "
        "{number}”."
    ),
    only_that=(
        "That is just what alert {number} looks for: {what}. I have not changed it; you can write “pause alert "
        "{number}” or “delete alert {number}”."
    ),
    not_left_out=(
        "I do not know what to leave out of alert {number}. Write for example: “alert {number}: not in Gdynia” or "
        "“alert {number}: without agencies”."
    ),
    left_out_already="Alert {number} leaves that out anyway: {what}.",
    which_of_list="Which offer do you mean? Write for example: “{example}”.",
    nothing_stopped="There is nothing to restore: no alert has been deleted in the last two weeks.",
    ask_change=(
        "Alert {number}: {what} ({when}).\nTell me what to change, for example: “alert {number}: add Kraków” or "
        "“alert {number} at least 20k”. You can also choose when I am to send new offers:"
    ),
    ask_change_here=(
        "Alert {number}: {what} ({when}).\nTell me what to change, for example: “alert {number}: add Kraków”, "
        "“alert "
        "{number} at least 20k”, “pause alert {number} for a week” or “delete alert {number}”."
    ),
    ask_pause="For how long shall I pause alert {number}: {what}?",
    ask_fewer="Which kind of offers shall there be fewer of? You can also write, for example: “fewer like {n}”.",
    gone="That alert is no longer there. Write “alerts” and I will show what you have.",
    all_paused="Paused until {date}: {alerts}. Whatever comes up meanwhile I will send together then.",
    all_paused_here=(
        "Paused until {date}: {alerts}. Whatever comes up until then I will show when you come back later."
    ),
    all_paused_forever="Paused until you say so: {alerts}. Write “resume” when I am to look again.",
    resumed="On again: {alerts}.",
    titled="{name} ({what})",
    stopped="Deleted: {alerts}. If that was a mistake, write “{undo}”.",
    restore_one="restore {name}",
    restore_all="restore my alerts",
    kept_on="Fine, I go on looking: {alerts}.",
    zone_set="Your time zone is {zone}; it is {time} where you are.",
    quiet_set="Between {start} and {end} I will send nothing; what comes up then I will send together afterwards.",
    quiet_off="I send at any hour.",
    quiet_here="I do not write first here, at any hour: I show new offers when you open the conversation.",
    fewer="There will be fewer offers like this one: {title}. They will not come in alerts.",
    unfewer="Such offers may come again: {title}.",
    say={
        "hide": "hide {n}",
        "unhide": "undo hiding",
        "fewer": "fewer like {n}",
        "unfewer": "undo fewer like {n}",
    },
    say_hide="To hide an offer of the list, write “{hide}”.",
    say_undo="To undo it, write “{undo}”.",
    say_undo_hiding="To undo it, write “{undo}”; for fewer like it in alerts: “{fewer}”.",
    choices={
        "instant": "At once",
        "daily": "Every day at 8",
        "weekly": "On Mondays at 8",
        "week": "For a week",
        "month": "For a month",
        "open_ended": "Until I say so",
    },
    undo="Undo",
    like_number="Fewer like {n}",
    digest={"one": "{n} new offer", "other": "{n} new offers"},
    digest_of="🔔 {offers}. Alert {number}: {what}",
    digest_of_many="🔔 {offers}. Alerts: {numbers}",
    heading="**Alert {number}**: {what}",
    digest_here="You can write: “tell me about 1”, “hide 1”, “fewer like 1”, “my alerts”.",
    waiting_here="{heading}. I will show them when you open “szukaj chat” in a terminal.",
    yearly=(
        "Alert {number} has not changed for a year: {what}. Are you still looking? Unless you answer within "
        "14 days, "
        "I will switch it off."
    ),
    yearly_stopped=(
        "I have switched off alert {number}, having heard nothing about it for a year: {what}. You can undo this."
    ),
    hopeless=(
        "Nothing has fitted alert {number} for {days} days, and no offer in the store, not even a closed "
        "one, meets its "
        "conditions: {what}. You may want to change it. I will say this only once."
    ),
    forgotten={"one": "{n} alert", "other": "{n} alerts"},
    help="- notify me every day at 8 (new offers will come by themselves) · my alerts",
    help_here=(
        "- notify me (I will show new offers when you open the conversation again) · my alerts\n"
        "- hide 2 (I will not show it again) · show hidden · fewer like 2 (in alerts)"
    ),
)
