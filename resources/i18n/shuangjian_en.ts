<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Afterwards</name>
    <message numerus="yes">
        <source>spun wording, %n place(s)</source>
        <translation>
            <numerusform>spun wording, %n place</numerusform>
            <numerusform>spun wording, %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them turn the meaning round</source>
        <translation>
            <numerusform>%n of them turns the meaning round</numerusform>
            <numerusform>%n of them turn the meaning round</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Amending</name>
    <message numerus="yes">
        <source>%n paragraph(s) hidden.</source>
        <translation>
            <numerusform>%n paragraph hidden.</numerusform>
            <numerusform>%n paragraphs hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) joined.</source>
        <translation>
            <numerusform>%n paragraph joined.</numerusform>
            <numerusform>%n paragraphs joined.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message numerus="yes">
        <source>%n version(s) of this story</source>
        <translation>
            <numerusform>%n version of this story</numerusform>
            <numerusform>%n versions of this story</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Beforehand</name>
    <message numerus="yes">
        <source>Use it for all %n file(s) whose encoding is uncertain</source>
        <translation>
            <numerusform>Use it for the file whose encoding is uncertain</numerusform>
            <numerusform>Use it for all %n files whose encoding is uncertain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorpusRoom</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) refused</source>
        <translation>
            <numerusform>%n part refused</numerusform>
            <numerusform>%n parts refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n repeat</numerusform>
            <numerusform>%n repeats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with spun wording</source>
        <translation>
            <numerusform>%n with spun wording</numerusform>
            <numerusform>%n with spun wording</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) lost</source>
        <translation>
            <numerusform>%n character lost</numerusform>
            <numerusform>%n characters lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) lost</source>
        <translation>
            <numerusform>%n byte lost</numerusform>
            <numerusform>%n bytes lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message numerus="yes">
        <source>Told in %n article(s)</source>
        <translation>
            <numerusform>Told in %n article</numerusform>
            <numerusform>Told in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityField</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityGuide</name>
    <message numerus="yes">
        <source>%n mention(s) linked</source>
        <translation>
            <numerusform>%n mention linked</numerusform>
            <numerusform>%n mentions linked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityList</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportedDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresRoom</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agree</source>
        <translation>
            <numerusform>%n agrees</numerusform>
            <numerusform>%n agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more pair(s)</source>
        <translation>
            <numerusform>and %n more pair</numerusform>
            <numerusform>and %n more pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message numerus="yes">
        <source>%n change(s) are not on the disk. Close and lose them?</source>
        <translation>
            <numerusform>%n change is not on the disk. Close and lose it?</numerusform>
            <numerusform>%n changes are not on the disk. Close and lose them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportRoom</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Import %n file</numerusform>
            <numerusform>Import %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n article(s) had come in and stay; Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>Stopped. %n article had come in and stays; Ctrl+Z takes it back.</numerusform>
            <numerusform>Stopped. %n articles had come in and stay; Ctrl+Z takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message numerus="yes">
        <source>%n article(s) imported. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%n article imported. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n articles imported. Ctrl+Z takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n article imported</numerusform>
            <numerusform>%n articles imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message numerus="yes">
        <source>%n undecided repair(s)</source>
        <translation>
            <numerusform>%n undecided repair</numerusform>
            <numerusform>%n undecided repairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossBar</name>
    <message numerus="yes">
        <source>%n annotation(s) lost their place by this change</source>
        <translation>
            <numerusform>%n annotation lost its place by this change</numerusform>
            <numerusform>%n annotations lost their place by this change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>Carry %n over</source>
        <translation>
            <numerusform>Carry %n over</numerusform>
            <numerusform>Carry %n over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairDelegate</name>
    <message numerus="yes">
        <source>%n other reading(s)</source>
        <translation>
            <numerusform>%n other reading</numerusform>
            <numerusform>%n other readings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message numerus="yes">
        <source>%n mention(s) ticked</source>
        <translation>
            <numerusform>%n mention ticked</numerusform>
            <numerusform>%n mentions ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineRoom</name>
    <message numerus="yes">
        <source>%n in time</source>
        <translation>
            <numerusform>%n in time</numerusform>
            <numerusform>%n in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n without a date</numerusform>
            <numerusform>%n without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n tie</numerusform>
            <numerusform>%n ties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s)</source>
        <translation>
            <numerusform>%n partner</numerusform>
            <numerusform>%n partners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwinsRoom</name>
    <message numerus="yes">
        <source>%n annotation(s) carried over; Ctrl+Z takes them back</source>
        <translation>
            <numerusform>%n annotation carried over; Ctrl+Z takes it back</numerusform>
            <numerusform>%n annotations carried over; Ctrl+Z takes them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) selected</source>
        <translation>
            <numerusform>%n character selected</numerusform>
            <numerusform>%n characters selected</numerusform>
        </translation>
    </message>
</context>
</TS>
