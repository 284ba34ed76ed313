"""Everything the bot says in English."""

from __future__ import annotations

from bot.texts.alerts_english import ENGLISH_ALERTS
from bot.texts.wording import Wording

ENGLISH = Wording(
    language="en",
    modes={"remote": "remote", "hybrid": "hybrid", "onsite": "on site"},
    levels={
        "intern": "intern",
        "junior": "junior",
        "mid": "mid",
        "senior": "senior",
        "lead": "lead / manager",
    },
    contracts={
        "employment": "employment contract",
        "b2b": "B2B",
        "mandate": "contract of mandate",
        "task": "contract for a specific task",
        "internship": "internship contract",
        "temporary": "temporary work",
    },
    hours={"full_time": "full time", "part_time": "part time", "weekend": "weekends", "shifts": "shift work"},
    per={"hour": "/ hour", "day": "/ day", "month": "/ month", "year": "/ year"},
    bases={"gross": "gross", "net": "net"},
    net_of_invoice="net + VAT",
    currencies={},
    fields={
        "title": "title",
        "text": "text",
        "company": "company",
        "skills": "skills",
        "skills_excluded": "excluded skills",
        "places": "place",
        "places_excluded": "excluded places",
        "modes": "work mode",
        "levels": "level",
        "levels_excluded": "excluded levels",
        "contracts": "contract",
        "contracts_excluded": "excluded contracts",
        "hours": "working hours",
        "hours_excluded": "excluded working hours",
        "languages": "languages",
        "languages_excluded": "excluded languages",
        "companies": "company",
        "companies_excluded": "excluded companies",
        "words_excluded": "excluded words",
        "pay": "pay",
        "stated_pay_only": "stated pay",
        "posted_within_days": "publication date",
        "expires": "closing date",
    },
    or_="or",
    and_="and",
    offers={"one": "{n} offer", "other": "{n} offers"},
    from_amount="from {amount}",
    up_to_amount="up to {amount}",
    today="today",
    yesterday="yesterday",
    days_ago={"one": "{n} day ago", "other": "{n} days ago"},
    on_date="on {date}",
    published="published {when}",
    looking_for="Looking for: {what}",
    everything="any offer",
    radius="{places} + {km} km",
    language_wanted="{language}",
    company_wanted="company: {company}",
    within_days={"one": "from the last day", "other": "from the last {n} days"},
    stated_pay_only="only with stated pay",
    except_="without: {what}",
    preferably="preferably: {what}",
    some_of="{offers}, showing {first}–{last}:",
    all_of={"one": "{n} offer:", "other": "{n} offers:"},
    newest_first="newest first",
    best_paid_first="best paid first",
    none_there="(none of them names that place)",
    none_exact="(none exactly that, only similar ones)",
    few_maybe={"one": "{n} offer may fit ({ways}):", "other": "{n} offers may fit ({ways}):"},
    few_of={"one": "{n} offer meets everything ({ways}):", "other": "{n} offers meet everything ({ways}):"},
    page_of="Offers {first}–{last} of {total}",
    nothing="Nothing meets all the conditions.",
    nothing_at_all="I have no offer that would fit. Try other words, or fewer conditions.",
    relaxed={"one": "{without} there is {n} offer:", "other": "{without} there are {n} offers:"},
    one_way={"one": "{without}: {n} offer", "other": "{without}: {n} offers"},
    pay_of_some={
        "one": "{stated} of {n} offer states its pay:",
        "other": "{stated} of {n} offers state their pay:",
    },
    pay_of_none={
        "one": "the only such offer does not state its pay.",
        "other": "none of {n} such offers states its pay.",
    },
    pay_usually="usually {usual}, {most} at most.",
    pay_all="{usual}.",
    pay_as_stated="These are the amounts of the offers, gross and net, per month, no part time or internships.",
    without={
        "text": "without words that no offer has,",
        "skills": "without the required skills",
        "skills_excluded": "without excluding skills",
        "places": "without a limit on place",
        "places_excluded": "without excluding places",
        "modes": "without a limit on work mode",
        "levels": "without a limit on level",
        "levels_excluded": "without excluding levels",
        "contracts": "without a limit on contract",
        "contracts_excluded": "without excluding contracts",
        "hours": "without a limit on working hours",
        "hours_excluded": "without excluding working hours",
        "languages": "without a limit on languages",
        "languages_excluded": "without excluding languages",
        "companies": "without a limit on company",
        "companies_excluded": "without excluding companies",
        "words_excluded": "without excluding words",
        "pay": "without a limit on pay",
        "stated_pay_only": "without asking for stated pay",
        "posted_within_days": "without a limit on date",
    },
    pay_unknown="pay not stated",
    contract_unknown="contract not stated",
    somewhere_abroad="abroad",
    away="{place} (about {km} km away)",
    place_unknown="place not stated",
    fits="fits: {what}",
    told_only="stated only: {what}",
    mentioned="in its text: {what}",
    demanded="requires: {what}",
    left_open="not stated: {what}",
    unmentioned="not mentioned: {what}",
    says_so="[{number}] Yes, the offer says: {what}.",
    says_otherwise="[{number}] The offer says something other than: {what}.",
    says_nothing="[{number}] The offer does not say: {what}.",
    quoted="[{number}] The offer says: “{text}”",
    says_nothing_of_it="[{number}] The offer says nothing of it.",
    needs_it="[{number}] Yes, the offer asks for it.",
    needs_not="[{number}] No, the offer says: {what}.",
    whole_town="I cannot tell parts of a town apart, so I look in all of it.",
    far_from_where="From where? Say where you live, such as: around Radom.",
    from_near_to_far="From near to far ({places}):",
    just_there="right there",
    far_unknown="I do not know how far: {references}.",
    needs_unsaid="[{number}] The offer does not say that it asks for it. The employer can tell for sure.",
    closed="offer closed",
    expired="offer expired on {date}",
    expires="open until {date}",
    required="Required: {what}",
    nice="Nice to have: {what}",
    description="From the description: {what}",
    more_at_source="In full: {url}",
    read_from_text="Read from the text of the offer: {what}",
    labels={
        "company": "Company",
        "places": "Place",
        "modes": "Work mode",
        "pay": "Pay",
        "contracts": "Contract",
        "levels": "Level",
        "hours": "Hours",
        "languages": "Languages",
        "published": "Published",
    },
    unknown="not stated",
    comparing="Comparison:",
    highest_pay="Highest stated pay: {reference} ({pay}).",
    pay_unknown_of="Pay not stated: {references}.",
    not_comparable="Pay is stated in different units or currencies, so I do not rank it.",
    remote_possible="Remote: {references}.",
    help=(
        "I find job offers. Write in plain words what you are looking for, for example:\n"
        "- Java in Kraków, preferably in finance, at least 18k PLN on B2B\n"
        "- warehouse work, part time, in Łódź\n"
        "- and remote? · only senior · without a limit on pay (these change the previous question)\n"
        "\n"
        "Then you can write:\n"
        "- show more\n"
        "- tell me about the second one · is 2 remote? · how much does it pay? · which is nearest?\n"
        "- how much does a cook earn in Kraków?\n"
        "- compare 1 and 3\n"
        "- newest first · best paid first · without the last company\n"
        "- notify me every day at 8 (new offers will come by themselves) · my alerts\n"
        "- forget me (erases everything I remember about you)\n"
        "- export my data (shows everything I remember about you)"
    ),
    pay_rule=(
        "I compare pay as PLN per month of full time:\n"
        "- an hourly rate times {hours}, a daily rate times {days}, a yearly sum divided by 12;\n"
        "- foreign currencies by a fixed rate: {rates};\n"
        "- where you ask for net pay and the offer states gross, or the other way round, I take net as roughly "
        "{net}% of gross; amounts on an invoice (B2B) are not converted;\n"
        "- “at least 8000” is met where the top of the range reaches 8000;\n"
        "- offers that state no pay are shown too, further down; to leave them out: “only with stated pay”.\n"
        "A card always shows the amount of the offer itself, with “net” or “gross” where the offer says it."
    ),
    pay_rate="1 {currency} = {rate} PLN",
    greeting="Hello! Tell me what work you are looking for, for example: “remote React, at least 20k PLN on B2B”.",
    thanks="You're welcome! You can narrow the results down (“only remote”) or ask for something else.",
    farewell="Good luck, and see you!",
    who=(
        "I am a bot that finds job offers in its store and tells you about them. The facts come from the "
        "offers. Write for example: “junior Python, remote”."
    ),
    privacy=(
        "I remember this conversation, the lists of offers and your alerts, and nothing else. “My data” shows "
        "it all, “forget me” erases it at once."
    ),
    not_done=(
        "That I cannot do. I find offers, tell you about them and watch for new ones (“notify me”); you apply "
        "yourself, at the offer's link."
    ),
    hard_luck=(
        "I see that this is a hard time. Let us look together: say what work you know or would like to do, and "
        "where, such as “accountant in Lublin”."
    ),
    no_saving=(
        "I put no offers aside; each has its link. But I can watch a whole search and send you new offers: say "
        "“notify me”."
    ),
    languages_spoken="I understand Polish and English, and answer in them.",
    terms=(
        "An employment contract (umowa o pracę) comes with paid leave and a notice period. A contract of mandate "
        "(zlecenie) or of specific work (dzieło) is a civil one, without statutory leave. On B2B you invoice as "
        "a company, and amounts are mostly net + VAT. Net is what you get, gross is before tax and contributions."
    ),
    what_to_change="Tell me what to change, for example: “in Gdynia?”, “only part time” or “no sales”.",
    how_far="Tell me how far it may be: “within 10 km” or “only Kraków”.",
    how_much="Tell me the least: “from 6000 PLN”, “from 35 PLN/h”; “best paid first” sorts the list by pay.",
    what_to_delete=(
        "Delete what? The conditions of the search: “no filters”; your alerts: “delete all alerts”; everything I "
        "remember about you: “forget me”."
    ),
    not_understood=(
        "I only know about job offers. Tell me what you are looking for, for example: "
        "“cook, Zakopane, with lodging”."
    ),
    wordless="Tell me in words what work you are looking for, for example: “nurse, Szczecin, part time”.",
    too_long="The message is long: I have read its first {n} characters.",
    no_offers_yet="I have not shown any offers yet. Tell me first what work you are looking for.",
    which_offer="Which offer? Write for example: “tell me about {n}”.",
    which_two="Which offers shall I compare? Write for example: “compare {a} and {b}”.",
    no_such_number="The list holds offers 1 to {last}; there is no number {wrong} on it.",
    one_number_only="The list holds a single offer, so there is nothing to compare it with.",
    gone="Offer {numbers} is no longer in the store.",
    that_was_all={"one": "That was all: {n} offer.", "other": "That was all: {n} offers."},
    nothing_to_take_back=(
        "There is nothing left to undo, so the search stays as it is. You can change it (“any pay”) or write "
        "“start over”."
    ),
    nothing_to_continue="There is nothing more to show. Tell me first what work you are looking for.",
    alerts_off="Alerts are not switched on in this installation yet; I do remember this search.",
    alerts_off_plain="Alerts are not switched on in this installation yet, so you have none.",
    forgotten="Done: I have erased everything I remembered about you ({conversations}, {messages}).",
    nothing_to_forget="I remember nothing about you, so there is nothing to erase.",
    exported="This is everything I remember about you: {what}. Below is all of it, as JSON without empty fields.",
    exported_since="{what}; the oldest of {date}",
    lists_kept={"one": "{n} list of offers", "other": "{n} lists of offers"},
    hidden_kept={"one": "{n} hidden offer", "other": "{n} hidden offers"},
    earlier_kept={
        "one": "{n} earlier search (for “undo”)",
        "other": "{n} earlier searches (for “undo”)",
    },
    nothing_to_export="I remember nothing about you.",
    conversations={"one": "{n} conversation", "other": "{n} conversations"},
    messages={"one": "{n} message", "other": "{n} messages"},
    alerts=ENGLISH_ALERTS,
    say_more="show more",
    say_details="tell me about {n}",
    say_compare="compare {a} and {b}",
    say_help="help",
    buttons={
        "more": "Show more",
        "details": "Details",
        "compare": "Compare",
        "subscribe": "🔔 Alert me",
        "drop": "{without}",
        "share": "Show in channel",
        "hide": "Hide this offer",
        "unhide": "Undo hiding",
        "helpful": "👍 Helpful",
        "unhelpful": "👎 Not helpful",
        "fewer": "Fewer like this",
        "unfewer": "Undo",
        "change": "Change alert",
        "cadence": "When to send",
        "pause": "Pause",
        "resume": "Resume",
        "stop": "Delete alert",
        "keep": "Yes, still looking",
    },
    button_old="This button belongs to a list that I no longer remember. Please ask again.",
    hidden="I have hidden this offer: {title}. You will not see it again.",
    unhidden="This offer may appear again: {title}.",
    not_hidden="This offer is not hidden: {title}. Numbers are of the last list.",
    say_last_hidden="The last one hidden: {title}. “undo hiding” lets it appear again, “show hidden” lists all.",
    none_hidden="You have no hidden offers.",
    unhidden_all={
        "one": "The only hidden offer may appear again.",
        "other": "All hidden offers ({n}) may appear again.",
    },
    hidden_list={
        "one": "You have one hidden offer. “unhide 1” lets it appear again.",
        "other": "You have {n} hidden offers, the last hidden one first. “unhide 1” or “unhide all” lets them "
        "appear again.",
    },
    hidden_gone={
        "one": "One hidden offer is no longer in the database.",
        "other": "{n} hidden offers are no longer in the database.",
    },
    rated="Thank you for telling me.",
    too_many={
        "one": "Too many messages at once: I answer the earlier ones, not this one. Write again in {n} second.",
        "other": "Too many messages at once: I answer the earlier ones, not this one. Write again in {n} seconds.",
    },
    maybe_lost="Part of this answer may not have reached you. If something is missing here, ask again.",
    only_text="I read text only. Tell me what work you are looking for, for example: “waiter, Sopot, weekends”.",
    interrupted="I leave out the comment, as a newer question came in; the offers above are complete.",
    stopping="I break off the comment, as I am restarting in a moment; the offers above are complete.",
    closing="I am restarting in a moment. Please ask this again in a minute.",
    in_queue={
        "one": "There is {n} answer before yours; the comment will follow shortly.",
        "other": "There are {n} answers before yours; the comment will follow shortly.",
    },
    model_unreachable="No comment this time: the model cannot be reached. The offers are complete.",
    model_missing="No comment this time: the server lacks the model. The offers are complete.",
    model_busy="No comment this time: too many people are asking at once. The offers are complete.",
    model_slow="No comment this time: the model did not answer in time. The offers are complete.",
    model_failed="No comment this time: the model gave no answer. The offers are complete.",
    model_silent="No comment this time: the model said nothing. The offers are complete.",
    model_cut="The model broke off half-way; the offers above are complete.",
    checked="What the model wrote did not agree with the offers, so here are the bare facts.",
    store_down="The offers cannot be reached right now. Please try again in a few minutes.",
    too_slow="The search took too long, so I stopped it. Please try again.",
    memory_down="I cannot remember this conversation right now, so please ask your next question in full.",
    command_needs_memory="I cannot reach what I remember right now. Please try again in a few minutes.",
    bug="Something went wrong on my side. Please try again; if it happens again, mention the number {id}.",
)
