<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Shuangjian 双笺</source>
        <translation>双笺 Shuangjian</translation>
    </message>
    <message>
        <source>Version {version}. Side-by-side Simplified and Traditional reader and annotator.</source>
        <translation>版本 {version}。简繁对照阅读与标注工具。</translation>
    </message>
    <message>
        <source>Free under the Apache License 2.0. Nothing you do leaves this machine. Parts by others, with their licences:</source>
        <translation>依 Apache 许可证 2.0 自由使用。您的一切操作都不会离开本机。以下是他人的组件及其许可证：</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message>
        <source>Articles of this file</source>
        <translation>此文件的文章</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>来自剪贴板</translation>
    </message>
    <message>
        <source>It waits for its turn.</source>
        <translation>正在等待。</translation>
    </message>
    <message>
        <source>The import was stopped before this file.</source>
        <translation>导入在此文件之前已停止。</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>已有</translation>
    </message>
    <message numerus="yes">
        <source>spun wording, %n place(s)</source>
        <translation>
            <numerusform>洗稿用词 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them turn the meaning round</source>
        <translation>
            <numerusform>其中 %n 处颠倒了原意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>未收入</translation>
    </message>
    <message>
        <source>Another encoding fits about as well. “Read in another encoding” shows both for the open article.</source>
        <translation>另有编码也差不多合适。对打开的文章可用“换一种编码读取”对照查看。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Repairs, each of which can be taken back</source>
        <translation>修复（每处都可撤回）</translation>
    </message>
</context>
<context>
    <name>Amending</name>
    <message>
        <source>Put the caret into the paragraph first.</source>
        <translation>请先把光标放到段落里。</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) hidden.</source>
        <translation>
            <numerusform>已隐藏 %n 段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is hidden here.</source>
        <translation>此处没有隐藏的文字。</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Hidden text shown.</source>
        <translation>已显示隐藏的文字。</translation>
    </message>
    <message>
        <source>Paragraph split.</source>
        <translation>段落已拆分。</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) joined.</source>
        <translation>
            <numerusform>已合并 %n 段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Role</source>
        <translation>段落角色</translation>
    </message>
    <message>
        <source>{count}: {role}</source>
        <translation>{count}：{role}</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved what the article says of itself.</source>
        <translation>文章信息已保存。</translation>
    </message>
    <message>
        <source>The article was not changed</source>
        <translation>文章没有改动</translation>
    </message>
    <message>
        <source>{keys} takes it back.</source>
        <translation>按 {keys} 可撤销。</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>已经如此，没有改动。</translation>
    </message>
    <message>
        <source>The project is open read-only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
</context>
<context>
    <name>ArticleCard</name>
    <message>
        <source>The beginning of the article</source>
        <translation>文章开头</translation>
    </message>
    <message>
        <source>No title was found</source>
        <translation>未找到标题</translation>
    </message>
    <message>
        <source>No date and no source were found.</source>
        <translation>未找到日期和来源。</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>About this article</source>
        <translation>关于本文</translation>
    </message>
    <message>
        <source>The project is open read-only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
    <message>
        <source>What you set here is kept, however the text is repaired later.</source>
        <translation>在此填写的内容，不会因以后修补文字而改变。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手动填写</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Filter by title, source, date</source>
        <translation>按标题、来源、日期筛选</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>筛选文章</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>还没有文章</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>没有符合筛选的文章</translation>
    </message>
    <message>
        <source>Try fewer characters.</source>
        <translation>请减少字数再试。</translation>
    </message>
    <message>
        <source>Drop files, folders or a selection of your browser here, paste with Ctrl+V, or press the + above.</source>
        <translation>把文件、文件夹或浏览器中选中的内容拖到这里，按 Ctrl+V 粘贴，或点上方的 +。</translation>
    </message>
    <message>
        <source>Show only stories in several versions</source>
        <translation>只显示有多个版本的报道</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>显示全部文章</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of this story</source>
        <translation>
            <numerusform>这篇报道有 %n 个版本</numerusform>
        </translation>
    </message>
    <message>
        <source>Versions of “{title}”</source>
        <translation>同一报道的版本：{title}</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Beforehand</name>
    <message>
        <source>Other encodings…</source>
        <translation>其他编码…</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message numerus="yes">
        <source>Use it for all %n file(s) whose encoding is uncertain</source>
        <translation>
            <numerusform>用于全部 %n 个编码不确定的文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns, and the first rows as articles</source>
        <translation>各列的含义，以及前几行成为文章的样子</translation>
    </message>
    <message>
        <source>The first article</source>
        <translation>第一篇文章</translation>
    </message>
    <message>
        <source>As it will be read</source>
        <translation>读入后的样子</translation>
    </message>
</context>
<context>
    <name>BuildingBar</name>
    <message>
        <source>Done  ⏎</source>
        <translation>完成  ⏎</translation>
    </message>
    <message>
        <source>This role must be filled.</source>
        <translation>此角色必须填写。</translation>
    </message>
    <message>
        <source>Now click or select what fills “{role}”.</source>
        <translation>现在点击标注，或选中文字后再按一次，填入“{role}”。</translation>
    </message>
    <message>
        <source>Select text or click a mark, then press a role's key. Esc ends.</source>
        <translation>选中文字或点击标注，再按角色的快捷键。Esc 结束。</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Network</source>
        <translation>合作网络</translation>
    </message>
    <message>
        <source>Arrows go to a neighbour, Tab through all of them, Enter to the evidence.</source>
        <translation>方向键走到相邻节点，Tab 逐个走过所有相邻节点，回车看依据。</translation>
    </message>
</context>
<context>
    <name>CardGuide</name>
    <message>
        <source>No other article is proposed here.</source>
        <translation>此处没有建议的关联。</translation>
    </message>
    <message>
        <source>Linked: {relation}</source>
        <translation>已关联：{relation}</translation>
    </message>
    <message>
        <source>Not linked: {relation}</source>
        <translation>已拒绝：{relation}</translation>
    </message>
    <message>
        <source>Select a claim or an event first.</source>
        <translation>请先选中主张或事件。</translation>
    </message>
    <message>
        <source>Held: {words}. Select the other one and press the same key.</source>
        <translation>已记住：{words}。选中另一条后再按同一键。</translation>
    </message>
</context>
<context>
    <name>Carrier</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>导出已停止，未写入任何文件。</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>未导出任何内容</translation>
    </message>
</context>
<context>
    <name>ColumnMapper</name>
    <message>
        <source>The first rows as articles</source>
        <translation>前几行成为文章的样子</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>欢迎页</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Check the project file</source>
        <translation>检查项目文件</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>复制所选文字</translation>
    </message>
    <message>
        <source>Find in the article…</source>
        <translation>在文章中查找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Change the label…</source>
        <translation>更改标签…</translation>
    </message>
    <message>
        <source>Fill roles…</source>
        <translation>填写角色…</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>写备注…</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Add the selection to the annotation</source>
        <translation>把所选文字并入标注</translation>
    </message>
    <message>
        <source>Move the start left</source>
        <translation>起点左移</translation>
    </message>
    <message>
        <source>Move the start right</source>
        <translation>起点右移</translation>
    </message>
    <message>
        <source>Move the end left</source>
        <translation>终点左移</translation>
    </message>
    <message>
        <source>Move the end right</source>
        <translation>终点右移</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>下一个标注</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>上一个标注</translation>
    </message>
    <message>
        <source>Choose another form of the converted text…</source>
        <translation>为转换后的文字另选字形…</translation>
    </message>
    <message>
        <source>Mark the article as finished</source>
        <translation>将文章标为已完成</translation>
    </message>
    <message>
        <source>Both scripts side by side</source>
        <translation>简繁对照</translation>
    </message>
    <message>
        <source>Simplified only</source>
        <translation>只看简体</translation>
    </message>
    <message>
        <source>Traditional only</source>
        <translation>只看繁体</translation>
    </message>
    <message>
        <source>Show pinyin</source>
        <translation>显示拼音</translation>
    </message>
    <message>
        <source>Show zhuyin</source>
        <translation>显示注音</translation>
    </message>
    <message>
        <source>Show label names</source>
        <translation>显示标签名称</translation>
    </message>
    <message>
        <source>Mark doubtful conversions</source>
        <translation>标出存疑的转换</translation>
    </message>
    <message>
        <source>Show repairs of the source text</source>
        <translation>显示对原文的修补</translation>
    </message>
    <message>
        <source>Conversion profile…</source>
        <translation>转换方案…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Article list</source>
        <translation>文章列表</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>Language of the interface…</source>
        <translation>界面语言…</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇文章</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>上一篇文章</translation>
    </message>
    <message>
        <source>Go to the article list</source>
        <translation>转到文章列表</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>转到正文</translation>
    </message>
    <message>
        <source>Go to the inspector</source>
        <translation>转到检查器</translation>
    </message>
    <message>
        <source>List of mentions</source>
        <translation>提及列表</translation>
    </message>
    <message>
        <source>List of claims</source>
        <translation>主张列表</translation>
    </message>
    <message>
        <source>List of events</source>
        <translation>事件列表</translation>
    </message>
    <message>
        <source>List of problems</source>
        <translation>问题列表</translation>
    </message>
    <message>
        <source>List of repairs</source>
        <translation>修补列表</translation>
    </message>
    <message>
        <source>Three-step tour</source>
        <translation>三步入门</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>快捷键…</translation>
    </message>
    <message>
        <source>About Shuangjian</source>
        <translation>关于双笺</translation>
    </message>
    <message>
        <source>Import from the clipboard</source>
        <translation>从剪贴板导入</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>上次导入</translation>
    </message>
    <message>
        <source>Mark words that look exchanged</source>
        <translation>标出疑似被替换的用词</translation>
    </message>
    <message>
        <source>Read with likely originals</source>
        <translation>以可能的原词阅读</translation>
    </message>
    <message>
        <source>List of exchanged words</source>
        <translation>被替换用词列表</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修补</translation>
    </message>
    <message>
        <source>Next repair</source>
        <translation>下一处修补</translation>
    </message>
    <message>
        <source>Previous repair</source>
        <translation>上一处修补</translation>
    </message>
    <message>
        <source>Next undecided repair</source>
        <translation>下一处待定的修补</translation>
    </message>
    <message>
        <source>Previous undecided repair</source>
        <translation>上一处待定的修补</translation>
    </message>
    <message>
        <source>Accept or restore the repair</source>
        <translation>采用或恢复此处修补</translation>
    </message>
    <message>
        <source>Dismiss the repair</source>
        <translation>撤下此处修补</translation>
    </message>
    <message>
        <source>Other readings of this place…</source>
        <translation>此处的其他读法…</translation>
    </message>
    <message>
        <source>Accept or restore all of this rule</source>
        <translation>采用或恢复此规则的全部修补</translation>
    </message>
    <message>
        <source>Dismiss all of this rule</source>
        <translation>撤下此规则的全部修补</translation>
    </message>
    <message>
        <source>Correct the text…</source>
        <translation>更正文字…</translation>
    </message>
    <message>
        <source>Show the versions of this story</source>
        <translation>显示这篇报道的各个版本</translation>
    </message>
    <message>
        <source>Next version of this story</source>
        <translation>这篇报道的下一个版本</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Hide the paragraph</source>
        <translation>隐藏本段</translation>
    </message>
    <message>
        <source>Show hidden text here</source>
        <translation>显示此处隐藏的文字</translation>
    </message>
    <message>
        <source>Split the paragraph here</source>
        <translation>在此拆分段落</translation>
    </message>
    <message>
        <source>Join with the next paragraph</source>
        <translation>与下一段合并</translation>
    </message>
    <message>
        <source>Role of the paragraph…</source>
        <translation>段落角色…</translation>
    </message>
    <message>
        <source>About this article…</source>
        <translation>关于本文…</translation>
    </message>
    <message>
        <source>Accept the proposed link</source>
        <translation>接受建议的关联</translation>
    </message>
    <message>
        <source>Reject the proposed link</source>
        <translation>拒绝建议的关联</translation>
    </message>
    <message>
        <source>Link with another claim or event…</source>
        <translation>与另一主张或事件关联…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>合作网络</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>语料</translation>
    </message>
    <message>
        <source>Find in all articles…</source>
        <translation>在所有文章中查找…</translation>
    </message>
    <message>
        <source>Twins</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Link to the entity that is proposed</source>
        <translation>关联到建议的实体</translation>
    </message>
    <message>
        <source>Link all equal mentions of the article</source>
        <translation>关联本篇中相同的提及</translation>
    </message>
    <message>
        <source>Link all equal mentions of the project</source>
        <translation>关联整个项目中相同的提及</translation>
    </message>
    <message>
        <source>Choose the entity…</source>
        <translation>选择实体…</translation>
    </message>
    <message>
        <source>Take the link to the entity away</source>
        <translation>取消与实体的关联</translation>
    </message>
    <message>
        <source>List of entities</source>
        <translation>实体列表</translation>
    </message>
    <message>
        <source>Entities that look alike…</source>
        <translation>相似的实体…</translation>
    </message>
    <message>
        <source>Next mention without an entity</source>
        <translation>下一处未关联实体的提及</translation>
    </message>
</context>
<context>
    <name>Concordance</name>
    <message>
        <source>Concordance</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Sort by article and place</source>
        <translation>按文章和位置排序</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>Sort by what stands before the hit</source>
        <translation>按命中处之前的文字排序</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Sort by the words that were found</source>
        <translation>按找到的词排序</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>Sort by what stands behind the hit</source>
        <translation>按命中处之后的文字排序</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sort by the day of the article</source>
        <translation>按文章日期排序</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Show each line in the script of its article</source>
        <translation>各行按所属文章的文字显示</translation>
    </message>
    <message>
        <source>Show all lines in Simplified</source>
        <translation>各行一律显示为简体</translation>
    </message>
    <message>
        <source>Show all lines in Traditional</source>
        <translation>各行一律显示为繁体</translation>
    </message>
    <message>
        <source>Tick all hits, or none (Ctrl+A)</source>
        <translation>全选或全不选命中（Ctrl+A）</translation>
    </message>
    <message>
        <source>What may be searched for</source>
        <translation>可以查找什么</translation>
    </message>
    <message>
        <source>Close the concordance</source>
        <translation>关闭索引</translation>
    </message>
    <message>
        <source>Find in all articles, in either script or by pinyin</source>
        <translation>在所有文章中查找，简繁皆可，也可用拼音</translation>
    </message>
    <message>
        <source>Find in all articles</source>
        <translation>在所有文章中查找</translation>
    </message>
    <message>
        <source>Earlier searches (Alt+Down)</source>
        <translation>以前的查找（Alt+Down）</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>查找所有文章</translation>
    </message>
    <message>
        <source>Words in either script, pinyin, or filters such as label:company. The question mark shows what is possible.</source>
        <translation>可输入简体或繁体词语、拼音，或 label:company 之类的筛选条件。点问号查看全部写法。</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>没有命中</translation>
    </message>
    <message>
        <source>Try fewer words or filters. Regional words have several forms: 信息 | 資訊.</source>
        <translation>试试减少词语或筛选条件。地区用词有不同说法：信息 | 資訊。</translation>
    </message>
    <message>
        <source>Link the chosen mentions to an entity… (=)</source>
        <translation>把所选实体标注关联到实体…（=）</translation>
    </message>
</context>
<context>
    <name>Concorder</name>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 处命中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>分布于 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>read as pinyin</source>
        <translation>按拼音</translation>
    </message>
    <message>
        <source>read as initials</source>
        <translation>按拼音首字母</translation>
    </message>
    <message>
        <source>The project can only be read.</source>
        <translation>项目只能读取。</translation>
    </message>
    <message>
        <source>Annotations with this label have no place in the text.</source>
        <translation>这种标签的标注在正文中没有位置。</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) tagged. Undo takes all of it back.</source>
        <translation>
            <numerusform>已标注 %n 处，撤销一次即可全部取消。</numerusform>
        </translation>
    </message>
    <message>
        <source>indexing: {done} of {total} articles</source>
        <translation>正在建立索引：{done} / {total} 篇文章</translation>
    </message>
    <message>
        <source>Only mentions point to entities: tag the hits first.</source>
        <translation>只有实体标注才能关联到实体：请先标注命中处。</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) linked.</source>
        <translation>
            <numerusform>已关联 %n 处。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Corpus</name>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字符数</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>主张</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Lost places</source>
        <translation>失位</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Last work</source>
        <translation>最近工作</translation>
    </message>
</context>
<context>
    <name>CorpusRoom</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Annotations by person</source>
        <translation>各人的标注</translation>
    </message>
    <message>
        <source>Annotations by label</source>
        <translation>各标签的标注</translation>
    </message>
    <message>
        <source>Articles by outlet</source>
        <translation>各媒体的文章</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Articles by month of publication</source>
        <translation>按发布月份统计文章</translation>
    </message>
    <message>
        <source>Worked on</source>
        <translation>工作日期</translation>
    </message>
    <message>
        <source>Annotations by day of work</source>
        <translation>按工作日期统计标注</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of the text annotated</source>
        <translation>{share} 的文字已标注</translation>
    </message>
    <message>
        <source>Enter opens an article, S sorts by the column at hand; a click on a bar filters.</source>
        <translation>回车打开文章，按 S 按当前列排序；点击条形即筛选。</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Articles by month</source>
        <translation>各月的文章</translation>
    </message>
    <message>
        <source>Annotations by day</source>
        <translation>各日的标注</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>the charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>CorpusTable</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>CorrectionGuide</name>
    <message>
        <source>The project is open read-only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
    <message>
        <source>Select what is to be corrected, or put the caret there.</source>
        <translation>请选中要更正的文字，或将光标置于该处。</translation>
    </message>
    <message>
        <source>Select one place; several are corrected one by one.</source>
        <translation>请只选一处；多处须逐一更正。</translation>
    </message>
    <message>
        <source>Select within one paragraph: its end is no character.</source>
        <translation>请在同一段落内选择：段末并非文字。</translation>
    </message>
    <message>
        <source>This is too long for a correction: select less.</source>
        <translation>文字过长，无法更正：请缩小选择。</translation>
    </message>
    <message>
        <source>The article is written in Simplified; this side follows.</source>
        <translation>文章原为简体；这一侧随之更改。</translation>
    </message>
    <message>
        <source>The article is written in Traditional; this side follows.</source>
        <translation>文章原为繁体；这一侧随之更改。</translation>
    </message>
    <message>
        <source>Widened to what is converted together.</source>
        <translation>范围已扩大到一并转换的文字。</translation>
    </message>
    <message>
        <source>The text has changed meanwhile; nothing was corrected.</source>
        <translation>文字在此期间已改变；未作更正。</translation>
    </message>
    <message>
        <source>Corrected: {before} → {after}</source>
        <translation>已更正：{before} → {after}</translation>
    </message>
</context>
<context>
    <name>Corrector</name>
    <message>
        <source>The text of this place</source>
        <translation>此处的文字</translation>
    </message>
    <message>
        <source>Enter saves · Esc leaves</source>
        <translation>Enter 保存 · Esc 离开</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) refused</source>
        <translation>
            <numerusform>%n 部分未收入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n 篇已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n 篇重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with spun wording</source>
        <translation>
            <numerusform>%n 篇用词被替换</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 个标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n 处修复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) lost</source>
        <translation>
            <numerusform>%n 个字丢失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) lost</source>
        <translation>
            <numerusform>%n 个字节无法辨认</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message numerus="yes">
        <source>Told in %n article(s)</source>
        <translation>
            <numerusform>%n 篇文章有述</numerusform>
        </translation>
    </message>
    <message>
        <source>≠ The articles differ: {field}</source>
        <translation>≠ 各篇说法不一：{field}</translation>
    </message>
    <message>
        <source>All fields, and the articles that tell them</source>
        <translation>全部字段及其出处</translation>
    </message>
    <message>
        <source>Take the link back</source>
        <translation>撤回关联</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>{accept} accepts, {reject} rejects</source>
        <translation>{accept} 接受，{reject} 拒绝</translation>
    </message>
    <message>
        <source>Go to it: {title}</source>
        <translation>前往：{title}</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>date</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>polarity</source>
        <translation>极性</translation>
    </message>
    <message>
        <source>certainty</source>
        <translation>确定程度</translation>
    </message>
</context>
<context>
    <name>EncodingChooser</name>
    <message>
        <source>Encodings</source>
        <translation>编码</translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message>
        <source>Department of</source>
        <translation>隶属部门</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>成员属于</translation>
    </message>
    <message>
        <source>Located in</source>
        <translation>位于</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>组成部分属于</translation>
    </message>
</context>
<context>
    <name>EntityCommands</name>
    <message>
        <source>New entity: {name}</source>
        <translation>新建实体：{name}</translation>
    </message>
    <message>
        <source>{first} is now {second}; Undo takes it back.</source>
        <translation>“{first}”已并入“{second}”；可以撤销。</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>下一处提及</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>并入…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Every mention of the article has its entity.</source>
        <translation>本篇的提及都已关联实体。</translation>
    </message>
</context>
<context>
    <name>EntityDialog</name>
    <message>
        <source>New entity</source>
        <translation>新建实体</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>computed where it is empty</source>
        <translation>留空则自动生成</translation>
    </message>
    <message>
        <source>several apart by ；</source>
        <translation>多个之间用“；”隔开</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Ids elsewhere</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>names of entities</source>
        <translation>实体名称</translation>
    </message>
    <message>
        <source>{text}: write SCHEME=ID.</source>
        <translation>{text}：请写成“体系=编号”。</translation>
    </message>
</context>
<context>
    <name>EntityField</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n 处提及</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed: {reason}</source>
        <translation>建议：{reason}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>It points to an entity that is gone.</source>
        <translation>所指的实体已不存在。</translation>
    </message>
    <message>
        <source>No entity is like this.</source>
        <translation>没有相近的实体。</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Make an entity of it</source>
        <translation>据此新建实体</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
</context>
<context>
    <name>EntityGuide</name>
    <message>
        <source>the same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>another name of it</source>
        <translation>是它的别名</translation>
    </message>
    <message>
        <source>its short name</source>
        <translation>是它的简称</translation>
    </message>
    <message>
        <source>one name is part of the other</source>
        <translation>名称相互包含</translation>
    </message>
    <message>
        <source>it sounds so</source>
        <translation>读音相符</translation>
    </message>
    <message>
        <source>a name much like it</source>
        <translation>名称相近</translation>
    </message>
    <message>
        <source>Select a mention of somebody or something first.</source>
        <translation>请先选中一处提及。</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) linked</source>
        <translation>
            <numerusform>已关联 %n 处提及</numerusform>
        </translation>
    </message>
    <message>
        <source>It is linked already, and its equals too.</source>
        <translation>已经关联，相同的提及也已关联。</translation>
    </message>
</context>
<context>
    <name>EntityList</name>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Entities that this article speaks of</source>
        <translation>本篇提到的实体</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>All entities of the project</source>
        <translation>项目中的全部实体</translation>
    </message>
    <message>
        <source>Name, either script, or pinyin</source>
        <translation>名称（简繁均可）或拼音</translation>
    </message>
    <message>
        <source>Find an entity</source>
        <translation>查找实体</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Entities that look alike…</source>
        <translation>相似的实体…</translation>
    </message>
    <message>
        <source>Select a mention and press its key to link it to an entity.</source>
        <translation>选中一处提及，按快捷键即可关联到实体。</translation>
    </message>
    <message>
        <source>No entities yet</source>
        <translation>还没有实体</translation>
    </message>
    <message>
        <source>No entity is called so in either script, nor sounds so.</source>
        <translation>没有哪个实体的简繁名称或读音与此相符。</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有相符的</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n 处提及</numerusform>
        </translation>
    </message>
    <message>
        <source>New entity…</source>
        <translation>新建实体…</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Evidence: events in the texts</source>
        <translation>依据：文中的事件</translation>
    </message>
    <message>
        <source>Works with</source>
        <translation>合作对象</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>没有选中任何内容</translation>
    </message>
    <message>
        <source>Click on a node or a line: what is told of it stands here, with the way to the text.</source>
        <translation>点击节点或连线，这里就列出相关报道，并可跳到原文。</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>两端</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>not in the registry</source>
        <translation>不在登记簿中</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write articles and annotations for other programs.</source>
        <translation>把文章和标注写成其他程序可用的文件。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>标注层</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>单个文件</translation>
    </message>
    <message>
        <source>Training, development, test: 80/10/10</source>
        <translation>训练、开发、测试：80/10/10</translation>
    </message>
    <message>
        <source>Training, development, test: 70/15/15</source>
        <translation>训练、开发、测试：70/15/15</translation>
    </message>
    <message>
        <source>Training, development: 90/10</source>
        <translation>训练、开发：90/10</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed divides the same articles the same way</source>
        <translation>种子相同，同样的文章就分得相同</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Offsets count {unit}.</source>
        <translation>偏移量单位：{unit}。</translation>
    </message>
    <message>
        <source>Not held: {losses}</source>
        <translation>无法保留：{losses}</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有标注层</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未命名）</translation>
    </message>
</context>
<context>
    <name>ExportedDialog</name>
    <message>
        <source>Exported</source>
        <translation>导出完成</translation>
    </message>
    <message>
        <source>{articles} articles and {annotations} annotations were written.</source>
        <translation>已写出 {articles} 篇文章、{annotations} 条标注。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>The format could not hold</source>
        <translation>此格式未能保存</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>没有任何损失。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>{value} (default)</source>
        <translation>{value}（默认）</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Article of</source>
        <translation>文章日期</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>未能理解</translation>
    </message>
    <message>
        <source>Not comparable</source>
        <translation>无法比较</translation>
    </message>
    <message>
        <source>Only one</source>
        <translation>仅此一处</translation>
    </message>
    <message>
        <source>{one} and {other} conflict</source>
        <translation>{one} 与 {other} 矛盾</translation>
    </message>
    <message>
        <source>{one} and {other} agree</source>
        <translation>{one} 与 {other} 一致</translation>
    </message>
    <message>
        <source>one of them states no period</source>
        <translation>其中一个没有说明时间</translation>
    </message>
    <message>
        <source>the same value</source>
        <translation>数值相同</translation>
    </message>
    <message>
        <source>their intervals share values</source>
        <translation>区间有交集</translation>
    </message>
    <message>
        <source>their intervals share no value</source>
        <translation>区间没有交集</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>未能理解</translation>
    </message>
    <message>
        <source>wording turned round</source>
        <translation>用词颠倒了意思</translation>
    </message>
    <message>
        <source>wording exchanged</source>
        <translation>用词被替换</translation>
    </message>
    <message>
        <source>corrected by hand</source>
        <translation>已手工更正</translation>
    </message>
    <message>
        <source>place lost</source>
        <translation>位置已失</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>被否定</translation>
    </message>
    <message>
        <source>Groups of figures</source>
        <translation>数字分组</translation>
    </message>
    <message>
        <source>Figures over time</source>
        <translation>数字随时间的变化</translation>
    </message>
    <message>
        <source>No figure here has a number.</source>
        <translation>这里没有可以画出的数字。</translation>
    </message>
    <message>
        <source>of {period}</source>
        <translation>所指时间：{period}</translation>
    </message>
    <message>
        <source>Figures of the group</source>
        <translation>本组数字</translation>
    </message>
    <message>
        <source>what it was before shares no value</source>
        <translation>此前的数值没有交集</translation>
    </message>
</context>
<context>
    <name>FiguresRoom</name>
    <message>
        <source>All verdicts</source>
        <translation>全部结论</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>all figures shown, as a table</source>
        <translation>所示全部数字，表格</translation>
    </message>
    <message>
        <source>all figures shown, with their reasons</source>
        <translation>所示全部数字及理由</translation>
    </message>
    <message>
        <source>the plot</source>
        <translation>图</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n 组矛盾</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agree</source>
        <translation>
            <numerusform>%n 组一致</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first values are compared: there are too many.</source>
        <translation>数值过多，只比较了前面的一部分。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more pair(s)</source>
        <translation>
            <numerusform>另有 %n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or a click on the words leads to the text.</source>
        <translation>按 Enter 或点击原文即可回到正文。</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Something went wrong</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>The project cannot be made</source>
        <translation>无法新建项目</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>The sample cannot be made</source>
        <translation>无法生成示例项目</translation>
    </message>
    <message>
        <source>Copy written to {file}</source>
        <translation>副本已写入 {file}</translation>
    </message>
    <message>
        <source>The copy was not written</source>
        <translation>副本未能写入</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>The project could not be checked</source>
        <translation>无法检查项目</translation>
    </message>
    <message>
        <source>Everything in the project file is in order.</source>
        <translation>项目文件一切正常。</translation>
    </message>
    <message>
        <source>Project checked</source>
        <translation>项目检查完毕</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>尚未保存</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not on the disk. Close and lose them?</source>
        <translation>
            <numerusform>有 %n 处更改尚未写入磁盘。要关闭并丢弃吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>关闭并丢弃</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>从项目中移除</translation>
    </message>
    <message>
        <source>Article removed. Ctrl+Z brings it back.</source>
        <translation>文章已移除，按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Show the versions of this story</source>
        <translation>显示这篇报道的各个版本</translation>
    </message>
    <message>
        <source>Open the next version</source>
        <translation>打开下一个版本</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files of this import</source>
        <translation>此次导入的文件</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Shuangjian projects</source>
        <translation>双笺项目</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter, in either script</source>
        <translation>筛选，简繁皆可</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按文字筛选</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>全部媒体</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起</translation>
    </message>
    <message>
        <source>From day, month or year</source>
        <translation>起始日、月或年</translation>
    </message>
    <message>
        <source>to</source>
        <translation>止</translation>
    </message>
    <message>
        <source>To day, month or year</source>
        <translation>截止日、月或年</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Only what stands in the article that is open</source>
        <translation>只看当前打开的文章</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in either script</source>
        <translation>简繁皆可查找</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文章中查找</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>第 {at} 处，共 {total} 处</translation>
    </message>
</context>
<context>
    <name>Flag</name>
    <message>
        <source>repair proposed: %1</source>
        <translation>建议修补：%1</translation>
    </message>
    <message>
        <source>characters of a figure are lost: %1</source>
        <translation>数字中有字符缺失：%1</translation>
    </message>
    <message>
        <source>a character is lost: %1</source>
        <translation>有字符缺失：%1</translation>
    </message>
</context>
<context>
    <name>FormChooser</name>
    <message>
        <source>Put the caret into the converted text first.</source>
        <translation>请先把光标放到转换后的文字中。</translation>
    </message>
    <message>
        <source>Nothing is converted here.</source>
        <translation>此处没有经过转换。</translation>
    </message>
    <message>
        <source>The project is open read-only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>code points</source>
        <translation>码点</translation>
    </message>
    <message>
        <source>rows: one code point each</source>
        <translation>行（每行一个码点）</translation>
    </message>
    <message>
        <source>The history of steps: who did what when, and how it was before.</source>
        <translation>操作历史：何人何时做了什么，之前是什么样。</translation>
    </message>
    <message>
        <source>Discontinuous annotations, and those that reach over the end of a paragraph.</source>
        <translation>不连续的标注，以及跨段落的标注。</translation>
    </message>
    <message>
        <source>Nested and overlapping annotations beyond the number of columns.</source>
        <translation>超出列数的嵌套与重叠标注。</translation>
    </message>
    <message>
        <source>Arguments, attributes, notes, relations, article-level tags and ids.</source>
        <translation>论元、属性、备注、关系、篇章级标签与编号。</translation>
    </message>
    <message>
        <source>Raw text, edits, overrides, paragraph roles, and the data of the article.</source>
        <translation>原文、修复、指定字形、段落角色与文章信息。</translation>
    </message>
    <message>
        <source>article without text</source>
        <translation>没有正文的文章</translation>
    </message>
    <message>
        <source>nested or overlapping, no column left</source>
        <translation>嵌套或重叠，已无空列</translation>
    </message>
    <message>
        <source>mention as a whole</source>
        <translation>整个提及</translation>
    </message>
    <message>
        <source>claim as a whole</source>
        <translation>整个主张</translation>
    </message>
    <message>
        <source>event as a whole</source>
        <translation>整个事件</translation>
    </message>
    <message>
        <source>relation as a whole</source>
        <translation>整个关系</translation>
    </message>
    <message>
        <source>tag as a whole</source>
        <translation>整个篇章标签</translation>
    </message>
    <message>
        <source>argument in a role</source>
        <translation>角色中的论元</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>edit and the raw text under it</source>
        <translation>修复及其下的原文</translation>
    </message>
    <message>
        <source>override and other object</source>
        <translation>指定字形与其他对象</translation>
    </message>
    <message>
        <source>source, title, date, byline and paragraph roles of an article</source>
        <translation>文章的来源、标题、日期、署名与段落角色</translation>
    </message>
    <message>
        <source>border between articles</source>
        <translation>文章之间的分界</translation>
    </message>
    <message>
        <source>layer that was not asked for</source>
        <translation>未选取的标注层</translation>
    </message>
    <message>
        <source>link to an entity</source>
        <translation>关联实体</translation>
    </message>
</context>
<context>
    <name>FormsSheet</name>
    <message>
        <source>Another form</source>
        <translation>其他字形</translation>
    </message>
    <message>
        <source>This place</source>
        <translation>仅此处</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>只改这一处</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>整个项目</translation>
    </message>
    <message>
        <source>Wherever these characters stand</source>
        <translation>凡出现这些字之处</translation>
    </message>
    <message>
        <source>As converted</source>
        <translation>恢复转换结果</translation>
    </message>
    <message>
        <source>Drop the chosen form and let the conversion decide</source>
        <translation>放弃所选字形，由转换决定</translation>
    </message>
    <message>
        <source>Other forms of {text}</source>
        <translation>“{text}”的其他字形</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ImportRoom</name>
    <message>
        <source>Back to the text</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>需要查看</translation>
    </message>
    <message>
        <source>Only what needs a look</source>
        <translation>只看需要查看的</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>撤回导入</translation>
    </message>
    <message>
        <source>Nothing needs a look</source>
        <translation>没有需要查看的</translation>
    </message>
    <message>
        <source>“All” shows every file.</source>
        <translation>“全部”显示每个文件。</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Drop files or folders, or paste what you have copied.</source>
        <translation>拖入文件或文件夹，或粘贴已复制的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>新增 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 个需要查看</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>导入 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the files. Enter imports them without waiting.</source>
        <translation>正在查看文件。按 Enter 可不等而直接导入。</translation>
    </message>
    <message>
        <source>Enter imports everything with what is shown; nothing must be decided.</source>
        <translation>按 Enter 按所示全部导入，无须逐一决定。</translation>
    </message>
    <message>
        <source>The import was taken back. Ctrl+Shift+Z brings it in again.</source>
        <translation>导入已撤回，按 Ctrl+Shift+Z 可恢复。</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n article(s) had come in and stay; Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>已停止。已导入的 %n 篇文章会保留，按 Ctrl+Z 可撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>One Ctrl+Z takes the whole import back.</source>
        <translation>按一次 Ctrl+Z 可撤回整个导入。</translation>
    </message>
    <message>
        <source>Stopping behind the file at hand…</source>
        <translation>处理完当前文件后停止…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>已复制报告</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>A link is no article yet</source>
        <translation>链接还不是文章</translation>
    </message>
    <message>
        <source>This program never goes online, so it cannot fetch the page. Open the link in your browser, save the page and drop the file here, or copy the article and paste it.</source>
        <translation>本程序从不联网，无法获取网页。请在浏览器中打开链接，保存网页后把文件拖到这里，或复制文章后粘贴。</translation>
    </message>
    <message>
        <source>There is nothing to import in what was copied.</source>
        <translation>复制的内容里没有可导入的。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>已导入 %n 篇文章，按 Ctrl+Z 可撤回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>已导入 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was broken off</source>
        <translation>导入中断</translation>
    </message>
    <message>
        <source>Importing {done} of {total}</source>
        <translation>正在导入 {done} / {total}</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>The file begins with the mark {0}, which names its encoding.</source>
        <translation>文件以标记 {0} 开头，它指明了编码。</translation>
    </message>
    <message>
        <source>Nothing but Latin letters, digits and signs.</source>
        <translation>只有拉丁字母、数字和符号。</translation>
    </message>
    <message>
        <source>{0} characters are well-formed UTF-8, which no other encoding is by chance.</source>
        <translation>有 {0} 个字是合规的 UTF-8，别的编码不会碰巧如此。</translation>
    </message>
    <message>
        <source>All of {0} sequences are well-formed UTF-8.</source>
        <translation>全部 {0} 个序列都是合规的 UTF-8。</translation>
    </message>
    <message>
        <source>Reads most like Chinese as {0}: {1} points a character over {2} characters; next comes {3} with {4}.</source>
        <translation>按 {0} 读取最像中文：{2} 个字平均每字 {1} 分；其次是 {3}，{4} 分。</translation>
    </message>
    <message>
        <source>There is no Chinese in it; taken for {0}.</source>
        <translation>其中没有中文；按 {0} 处理。</translation>
    </message>
    <message>
        <source>You chose the encoding.</source>
        <translation>编码由您指定。</translation>
    </message>
    <message>
        <source>The page says {0}.</source>
        <translation>网页自称 {0}。</translation>
    </message>
    <message>
        <source>{0} bytes are no character in it; they are kept in the source.</source>
        <translation>有 {0} 个字节在此编码中不成字，原样保留在源文件中。</translation>
    </message>
    <message>
        <source>The text was taken out of the file by the reader {0}.</source>
        <translation>文字由读取器 {0} 取出。</translation>
    </message>
    <message>
        <source>The file was made with another schema; that of the project stays.</source>
        <translation>文件用的是另一套标注方案；项目仍用自己的。</translation>
    </message>
    <message>
        <source>Labels that the schema does not have: {0}.</source>
        <translation>标注方案中没有的标签：{0}。</translation>
    </message>
    <message>
        <source>this cannot be read as {0}.</source>
        <translation>无法按 {0} 读取。</translation>
    </message>
    <message>
        <source>Open it in its own program and save it anew, or as text.</source>
        <translation>请用相应程序打开后重新保存，或存为文本。</translation>
    </message>
    <message>
        <source>the file is encrypted.</source>
        <translation>文件已加密。</translation>
    </message>
    <message>
        <source>Save a copy without a password and import that.</source>
        <translation>请另存一份不带密码的再导入。</translation>
    </message>
    <message>
        <source>{0} files are not read.</source>
        <translation>不读取 {0} 文件。</translation>
    </message>
    <message>
        <source>Save it as {0}.</source>
        <translation>请另存为 {0}。</translation>
    </message>
    <message>
        <source>Check where it comes from.</source>
        <translation>请检查它的来源。</translation>
    </message>
    <message>
        <source>no column looks like the text of articles.</source>
        <translation>没有哪一列像文章正文。</translation>
    </message>
    <message>
        <source>there is no column “{0}”.</source>
        <translation>没有“{0}”列。</translation>
    </message>
    <message>
        <source>Choose the column; there are: {0}.</source>
        <translation>请指定列，现有：{0}。</translation>
    </message>
    <message>
        <source>Name the columns in the first row.</source>
        <translation>请在首行写明列名。</translation>
    </message>
    <message>
        <source>nothing stands in the column “{0}”.</source>
        <translation>“{0}”列为空。</translation>
    </message>
    <message>
        <source>the text has more than {0} characters.</source>
        <translation>文字超过 {0} 字。</translation>
    </message>
    <message>
        <source>the file is larger than {0} MB.</source>
        <translation>文件超过 {0} MB。</translation>
    </message>
    <message>
        <source>; this is more than any article needs, so it is not read.</source>
        <translation>；这超出了任何文章所需，因此不读取。</translation>
    </message>
    <message>
        <source>Take the articles out of it and import them by themselves.</source>
        <translation>请取出其中的文章单独导入。</translation>
    </message>
    <message>
        <source>this is an archive inside an archive</source>
        <translation>这是压缩包里的压缩包</translation>
    </message>
    <message>
        <source>the archive holds no file that can be read.</source>
        <translation>压缩包里没有可读取的文件。</translation>
    </message>
    <message>
        <source>Texts, web pages, Word, PDF, EPUB, tables and JSON can be read.</source>
        <translation>可读取文本、网页、Word、PDF、EPUB、表格和 JSON。</translation>
    </message>
    <message>
        <source>the page shows no text; perhaps a script loads it.</source>
        <translation>网页上没有文字，可能由脚本加载。</translation>
    </message>
    <message>
        <source>Open it in a browser and save it again as “complete” or in one file.</source>
        <translation>请在浏览器中打开，另存为“全部网页”或单个文件。</translation>
    </message>
    <message>
        <source>this is a link, which is not followed.</source>
        <translation>这是链接，不予跟随。</translation>
    </message>
    <message>
        <source>nothing in this folder can be read.</source>
        <translation>此文件夹里没有可读取的文件。</translation>
    </message>
    <message>
        <source>this is no JSON ({0})</source>
        <translation>这不是 JSON（{0}）</translation>
    </message>
    <message>
        <source>this is no record with keys.</source>
        <translation>这不是带键的记录。</translation>
    </message>
    <message>
        <source>cannot be read: {0}.</source>
        <translation>无法读取：{0}。</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>record {0}</source>
        <translation>第 {0} 条</translation>
    </message>
    <message>
        <source>sheet {0}</source>
        <translation>工作表 {0}</translation>
    </message>
    <message>
        <source>this article is here already</source>
        <translation>此文章已在项目中</translation>
    </message>
    <message>
        <source>the article is here in another encoding</source>
        <translation>项目里已有此文章，但编码不同</translation>
    </message>
    <message>
        <source>UTF-16, big-endian</source>
        <translation>UTF-16（大端序）</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB18030, GBK)</source>
        <translation>简体中文（GB18030、GBK）</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB2312)</source>
        <translation>简体中文（GB2312）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁体中文（Big5）</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>日文（Shift JIS）</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>韩文（EUC-KR）</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>西欧（Windows-1252）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>annotated articles ({format})</source>
        <translation>带标注的文章（{format}）</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>encoding uncertain</source>
        <translation>编码不确定</translation>
    </message>
    <message>
        <source>columns guessed</source>
        <translation>列为推测</translation>
    </message>
    <message>
        <source>not taken in</source>
        <translation>未收入</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未收入</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Of the whole article</source>
        <translation>全文标签</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>更改标签</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>再添加</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Fill the role {role}</source>
        <translation>填写角色“{role}”</translation>
    </message>
    <message>
        <source>(gone)</source>
        <translation>（已不存在）</translation>
    </message>
    <message>
        <source>Take out of the role</source>
        <translation>移出角色</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What a colleague should know</source>
        <translation>想让同事知道的事</translation>
    </message>
    <message>
        <source>All of it, and what it is known from…</source>
        <translation>全部信息及其依据…</translation>
    </message>
    <message>
        <source>Select text and press a label's key, or click a mark to see it here.</source>
        <translation>选中文字并按标签的快捷键；点击标注可在此查看。</translation>
    </message>
    <message>
        <source>needed  {many}</source>
        <translation>待填  {many}</translation>
    </message>
    <message>
        <source>How many may fill this role</source>
        <translation>此角色可填数量</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Labels and roles have keys of their own; they stand above the text.</source>
        <translation>标签和角色另有快捷键，列在正文上方。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>without a type</source>
        <translation>没有类型</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>Same event</source>
        <translation>同一事件</translation>
    </message>
    <message>
        <source>Same claim</source>
        <translation>同一主张</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Supported by</source>
        <translation>得到支持</translation>
    </message>
    <message>
        <source>Updated by</source>
        <translation>已被更新</translation>
    </message>
    <message>
        <source>Same event?</source>
        <translation>同一事件？</translation>
    </message>
    <message>
        <source>Same claim?</source>
        <translation>同一主张？</translation>
    </message>
    <message>
        <source>Contradiction?</source>
        <translation>相互矛盾？</translation>
    </message>
    <message>
        <source>Update?</source>
        <translation>后续更新？</translation>
    </message>
    <message>
        <source>both name {words}</source>
        <translation>都提到{words}</translation>
    </message>
    <message>
        <source>both about {words}</source>
        <translation>对象都是{words}</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>同一天</translation>
    </message>
    <message>
        <source>days apart</source>
        <translation>相隔数日</translation>
    </message>
    <message>
        <source>dates overlap</source>
        <translation>时间重叠</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>同一地点</translation>
    </message>
    <message>
        <source>same word {words}</source>
        <translation>同用“{words}”</translation>
    </message>
    <message>
        <source>similar wording</source>
        <translation>措辞相近</translation>
    </message>
    <message>
        <source>figures agree</source>
        <translation>数字相符</translation>
    </message>
    <message>
        <source>figures differ: {words}</source>
        <translation>数字不符：{words}</translation>
    </message>
    <message>
        <source>later date</source>
        <translation>时间较晚</translation>
    </message>
    <message>
        <source>year from the article's date</source>
        <translation>年份取自文章日期</translation>
    </message>
    <message>
        <source>counted from the article's date</source>
        <translation>由文章日期推算</translation>
    </message>
    <message>
        <source>counts from the article's date, which is unknown</source>
        <translation>须由文章日期推算，而文章日期未知</translation>
    </message>
    <message>
        <source>no date that could be read</source>
        <translation>未能读出日期</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>too vague for the calendar</source>
        <translation>过于笼统，无法落到日历</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>multiple</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>时长</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>主张</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修补</translation>
    </message>
    <message>
        <source>No mentions yet</source>
        <translation>还没有提及</translation>
    </message>
    <message>
        <source>No claims yet</source>
        <translation>还没有主张</translation>
    </message>
    <message>
        <source>Select what is claimed and press the key of a claim.</source>
        <translation>选中所主张的内容，按主张的快捷键。</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>还没有事件</translation>
    </message>
    <message>
        <source>Select the word that names the event and press its key.</source>
        <translation>选中表示事件的词，按事件的快捷键。</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Everything agrees with the schema.</source>
        <translation>一切都符合标注方案。</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>用词</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided repair(s)</source>
        <translation>
            <numerusform>%n 处修补待定</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a name in the text and press its label's key.</source>
        <translation>在正文中选中名称，按标签的快捷键。</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
</context>
<context>
    <name>LossBar</name>
    <message>
        <source>Undo the change</source>
        <translation>撤销此更改</translation>
    </message>
    <message>
        <source>Show the annotation</source>
        <translation>显示该标注</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) lost their place by this change</source>
        <translation>
            <numerusform>此更改使 %n 条标注失去了位置</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The project cannot be opened</source>
        <translation>无法打开项目</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Shuangjian 双笺</source>
        <translation>双笺 Shuangjian</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>its place in the text is lost</source>
        <translation>文中位置已丢失</translation>
    </message>
    <message>
        <source>doubtful wording</source>
        <translation>措辞可疑</translation>
    </message>
</context>
<context>
    <name>NetworkRoom</name>
    <message>
        <source>All types</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Types of participants</source>
        <translation>参与者类型</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部地区</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Events as nodes</source>
        <translation>事件作为节点</translation>
    </message>
    <message>
        <source>Every event is a node, tied to all who take part in it</source>
        <translation>每个事件是一个节点，与所有参与者相连</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>计入什么</translation>
    </message>
    <message>
        <source>Members in the place of their group</source>
        <translation>以成员代替群体</translation>
    </message>
    <message>
        <source>Departments as what they belong to</source>
        <translation>部门归入所属单位</translation>
    </message>
    <message>
        <source>Also what is said not to take place</source>
        <translation>也算被否定的事件</translation>
    </message>
    <message>
        <source>Also who is tied to nobody</source>
        <translation>也显示没有联系的参与者</translation>
    </message>
    <message>
        <source>without a status</source>
        <translation>没有状态</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>图</translation>
    </message>
    <message>
        <source>the whole network</source>
        <translation>整个网络</translation>
    </message>
    <message>
        <source>ties</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Drag to move, wheel to zoom, F to find; arrows and Tab walk along the ties.</source>
        <translation>拖动平移，滚轮缩放，按 F 查找；方向键和 Tab 沿联系行走。</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>A project is one file: articles, annotations and their whole history.</source>
        <translation>一个项目就是一个文件：文章、标注及其全部历史。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>标注方案</translation>
    </message>
    <message>
        <source>Your name as annotator</source>
        <translation>标注者姓名</translation>
    </message>
    <message>
        <source>It names your layer; colleagues see it when files are merged.</source>
        <translation>用作您的图层名；合并文件时同事会看到。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
</context>
<context>
    <name>NotSavedDialog</name>
    <message>
        <source>Your last work is not on the disk yet</source>
        <translation>最近的工作尚未写入磁盘</translation>
    </message>
    <message>
        <source>{count} changes are kept in memory; you can go on working.</source>
        <translation>{count} 处更改保留在内存中，您可以继续工作。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>PairsDialog</name>
    <message>
        <source>Entities that look alike</source>
        <translation>相似的实体</translation>
    </message>
    <message>
        <source>Enter merges a pair, Delete keeps it apart. The one with more mentions stays; its names lead to it from then on. Undo takes a merger back.</source>
        <translation>按回车合并一对，按 Delete 保持分开。提及较多的一个保留，另一个的名称此后也指向它。合并可以撤销。</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>实体对</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No two entities look like one.</source>
        <translation>没有哪两个实体像是同一个。</translation>
    </message>
    <message>
        <source>No look-alikes</source>
        <translation>没有相似的实体</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>保持分开</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name}（{count}）</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>a name in common</source>
        <translation>有共同的名称</translation>
    </message>
    <message>
        <source>one name is part of the other</source>
        <translation>名称相互包含</translation>
    </message>
    <message>
        <source>they sound alike</source>
        <translation>读音相同</translation>
    </message>
    <message>
        <source>names much alike</source>
        <translation>名称相近</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Type a command, a label or an article</source>
        <translation>输入命令、标签或文章</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合的项目</translation>
    </message>
    <message>
        <source>Type a name in either script, or pinyin</source>
        <translation>输入简体或繁体名称，或拼音</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Find by name or pinyin</source>
        <translation>按名称或拼音查找</translation>
    </message>
    <message>
        <source>Find somebody by name, in either script or by pinyin</source>
        <translation>按名称（简繁皆可）或拼音查找参与者</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参与者</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceKey</name>
    <message>
        <source>List of repairs</source>
        <translation>修补列表</translation>
    </message>
    <message>
        <source>Accept or restore</source>
        <translation>采用或恢复</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Other readings</source>
        <translation>其他读法</translation>
    </message>
    <message>
        <source>Accept all of this rule</source>
        <translation>采用此规则的全部修补</translation>
    </message>
    <message>
        <source>Dismiss all of this rule</source>
        <translation>撤下此规则的全部修补</translation>
    </message>
    <message>
        <source>Next undecided one</source>
        <translation>下一个未决项</translation>
    </message>
    <message>
        <source>Previous undecided one</source>
        <translation>上一个未决项</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Annotations to be carried over</source>
        <translation>将要转移的标注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>转到右边</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>转到左边</translation>
    </message>
    <message numerus="yes">
        <source>Carry %n over</source>
        <translation>
            <numerusform>转移 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不转移</translation>
    </message>
    <message>
        <source>is carried over</source>
        <translation>将转移</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>either script, any case and width</source>
        <translation>简繁、大小写、全角半角皆可</translation>
    </message>
    <message>
        <source>by pinyin where no text has the letters; tái wān, tai2wan1</source>
        <translation>文中没有这些字母时按拼音；也可写 tái wān、tai2wan1</translation>
    </message>
    <message>
        <source>by initials, likewise</source>
        <translation>同样，按拼音首字母</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>二者之一</translation>
    </message>
    <message>
        <source>the first in paragraphs that have the second</source>
        <translation>前者，且同段中有后者</translation>
    </message>
    <message>
        <source>… that do not have it</source>
        <translation>……且同段中没有后者</translation>
    </message>
    <message>
        <source>inside of an annotation with that label</source>
        <translation>在带该标签的标注之内</translation>
    </message>
    <message>
        <source>what nobody has tagged yet</source>
        <translation>还没有人标注的</translation>
    </message>
    <message>
        <source>annotations with a value of an attribute</source>
        <translation>属性为该值的标注</translation>
    </message>
    <message>
        <source>what fills a role</source>
        <translation>充当该角色的</translation>
    </message>
    <message>
        <source>what points to an entity</source>
        <translation>指向该实体的</translation>
    </message>
    <message>
        <source>by what articles are</source>
        <translation>按文章的状态、文字</translation>
    </message>
    <message>
        <source>by words of outlet or title</source>
        <translation>按媒体或标题中的词</translation>
    </message>
    <message>
        <source>by the day they appeared</source>
        <translation>按发表日期</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>没有要查找的内容。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed (character {at}).</source>
        <translation>引号没有闭合（第 {at} 个字符）。</translation>
    </message>
    <message>
        <source>“{word}” says nothing to look for (character {at}).</source>
        <translation>“{word}”后面没有内容（第 {at} 个字符）。</translation>
    </message>
    <message>
        <source>There is no filter “{word}:” (character {at}). In quotation marks it is searched for as text.</source>
        <translation>没有“{word}:”这个筛选条件（第 {at} 个字符）。加引号则按文字查找。</translation>
    </message>
    <message>
        <source>The project does not know “{word}” (character {at}).</source>
        <translation>项目中没有“{word}”（第 {at} 个字符）。</translation>
    </message>
    <message>
        <source>“{word}” is no date (character {at}).</source>
        <translation>“{word}”不是日期（第 {at} 个字符）。</translation>
    </message>
    <message>
        <source>“{word}” cannot be read as pinyin (character {at}).</source>
        <translation>“{word}”不是拼音（第 {at} 个字符）。</translation>
    </message>
    <message>
        <source>“|” stands between two words of which one is to be found (character {at}).</source>
        <translation>“|”用在两个词之间，表示二者择一（第 {at} 个字符）。</translation>
    </message>
    <message>
        <source>The query only says what is not wanted.</source>
        <translation>只说明了不要什么。</translation>
    </message>
    <message>
        <source>Perhaps: {choices}.</source>
        <translation>也许是：{choices}。</translation>
    </message>
</context>
<context>
    <name>ReadingCommands</name>
    <message>
        <source>this article</source>
        <translation>本篇文章</translation>
    </message>
    <message>
        <source>whole project</source>
        <translation>整个项目</translation>
    </message>
    <message>
        <source>Tag: {label}</source>
        <translation>标注：{label}</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The project has no other version of this story.</source>
        <translation>项目中没有这篇报道的其他版本。</translation>
    </message>
</context>
<context>
    <name>ReadingRoom</name>
    <message>
        <source>Converting…</source>
        <translation>正在转换…</translation>
    </message>
    <message>
        <source>Choose an article.</source>
        <translation>请选择一篇文章。</translation>
    </message>
    <message>
        <source>Text in both scripts</source>
        <translation>简繁对照正文</translation>
    </message>
    <message>
        <source>No articles yet: drop files onto the list, or press Ctrl+I.</source>
        <translation>还没有文章：把文件拖到左侧列表，或按 Ctrl+I。</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>converted, {profile}</source>
        <translation>转换，{profile}</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>33%, ≥ 3000家</source>
        <translation>33%、≥ 3000家</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>未能读懂</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>人工更正</translation>
    </message>
    <message>
        <source>Read from {words}</source>
        <translation>读自“{words}”</translation>
    </message>
    <message>
        <source>Correct by hand</source>
        <translation>人工更正</translation>
    </message>
    <message>
        <source>Says so</source>
        <translation>说法来源</translation>
    </message>
    <message>
        <source>That is not a figure that can be read.</source>
        <translation>无法读成数字。</translation>
    </message>
    <message>
        <source>That is not a date that can be read.</source>
        <translation>无法读成日期。</translation>
    </message>
</context>
<context>
    <name>RepairDelegate</name>
    <message numerus="yes">
        <source>%n other reading(s)</source>
        <translation>
            <numerusform>另有 %n 种读法</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairGuide</name>
    <message>
        <source>There is no repair here: go to one with F4, or in the list.</source>
        <translation>此处没有修补：可按 F4 或在列表中前往一处。</translation>
    </message>
    <message>
        <source>This is applied already.</source>
        <translation>此处已采用。</translation>
    </message>
    <message>
        <source>This is dismissed already.</source>
        <translation>此处已撤下。</translation>
    </message>
    <message>
        <source>The project is open read-only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
    <message>
        <source>Nothing is undecided in this article.</source>
        <translation>本文没有待定之处。</translation>
    </message>
    <message>
        <source>Nothing was repaired in this article.</source>
        <translation>本文未作任何修补。</translation>
    </message>
</context>
<context>
    <name>RepairList</name>
    <message>
        <source>Repairs</source>
        <translation>修补</translation>
    </message>
    <message>
        <source>In groups by rule</source>
        <translation>按规则分组</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>More with this repair</source>
        <translation>此修补的更多操作</translation>
    </message>
    <message>
        <source>The project is open read-only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
    <message>
        <source>Which repairs are listed</source>
        <translation>列出哪些修补</translation>
    </message>
    <message>
        <source>Of which rule</source>
        <translation>属于哪条规则</translation>
    </message>
    <message>
        <source>Nothing was repaired in this article</source>
        <translation>本文未作任何修补</translation>
    </message>
    <message>
        <source>The text is shown as it came.</source>
        <translation>文字按来时原样显示。</translation>
    </message>
    <message>
        <source>No such repair</source>
        <translation>没有此类修补</translation>
    </message>
    <message>
        <source>This article has no repair of this kind and rule.</source>
        <translation>本文没有此类型、此规则的修补。</translation>
    </message>
    <message>
        <source>A on the list, Alt+Enter anywhere</source>
        <translation>列表中按 A，任何位置按 Alt+Enter</translation>
    </message>
    <message>
        <source>D on the list, Alt+Delete anywhere</source>
        <translation>列表中按 D，任何位置按 Alt+Delete</translation>
    </message>
    <message>
        <source>Other readings of this place: Space on the list, Ctrl+.</source>
        <translation>此处的其他读法：列表中按空格，或按 Ctrl+.</translation>
    </message>
    <message>
        <source>Every rule</source>
        <translation>所有规则</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>RepairSheet</name>
    <message>
        <source>Another text</source>
        <translation>其他文字</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Repair: {before} becomes {after}</source>
        <translation>修补：{before} 改为 {after}</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>重新显示</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Hide again</source>
        <translation>重新隐藏</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>applied</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Lost characters</source>
        <translation>丢失的字</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>手动设定</translation>
    </message>
    <message>
        <source>Corrected by hand</source>
        <translation>手动更正</translation>
    </message>
    <message>
        <source>Hidden by hand</source>
        <translation>手动隐藏</translation>
    </message>
    <message>
        <source>Split by hand</source>
        <translation>手动拆分</translation>
    </message>
    <message>
        <source>Joined by hand</source>
        <translation>手动合并</translation>
    </message>
    <message>
        <source>Likely original accepted</source>
        <translation>采用了可能的原词</translation>
    </message>
    <message>
        <source>a character is lost</source>
        <translation>有字丢失</translation>
    </message>
    <message>
        <source>lost in a figure</source>
        <translation>数字中有缺失</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手动设定</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>Back to the text</source>
        <translation>回到正文</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>正在读取项目</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>没有符合筛选条件的内容</translation>
    </message>
    <message>
        <source>The cross at the end of the filter shows everything again.</source>
        <translation>点筛选栏末尾的叉号可重新显示全部。</translation>
    </message>
    <message>
        <source>Reading the project…</source>
        <translation>正在读取项目…</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>还没有数字</translation>
    </message>
    <message>
        <source>Tag claims and fill their figure: what several articles count then stands side by side here.</source>
        <translation>标注主张并填写其数字：多篇文章对同一事物的数字会并排列在这里。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Nothing stands in time yet</source>
        <translation>时间线上还没有内容</translation>
    </message>
    <message>
        <source>Tag events and fill their date, or claims with a date. An event without a date stands where its article reported it.</source>
        <translation>标注事件并填写时间，或标注带时间的主张。没有时间的事件按文章的报道日期排列。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>合作网络</translation>
    </message>
    <message>
        <source>No ties yet</source>
        <translation>还没有联系</translation>
    </message>
    <message>
        <source>Tag events of cooperation and fill in who takes part: two participants of one event are tied here.</source>
        <translation>标注合作事件并填上参与者：同一事件的参与者在这里两两相连。</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>语料</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>还没有文章</translation>
    </message>
    <message>
        <source>Import articles: how far the work on each has come then stands here.</source>
        <translation>导入文章后，这里显示每篇文章的标注进度。</translation>
    </message>
    <message>
        <source>Twins</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>还没有可对照的文章</translation>
    </message>
    <message>
        <source>Import a second article: two that tell one story stand side by side here.</source>
        <translation>再导入一篇文章：讲同一件事的两篇文章在这里并排对照。</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>This could not be done</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>{key} leads back: {room}</source>
        <translation>按 {key} 返回：{room}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Your name as annotator</source>
        <translation>标注者姓名</translation>
    </message>
    <message>
        <source>New annotations belong to the layer of this name.</source>
        <translation>新标注归入此名称的图层。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>窗格</translation>
    </message>
    <message>
        <source>Both scripts</source>
        <translation>简繁对照</translation>
    </message>
    <message>
        <source>Simplified only</source>
        <translation>只看简体</translation>
    </message>
    <message>
        <source>Traditional only</source>
        <translation>只看繁体</translation>
    </message>
    <message>
        <source>Readings above the text</source>
        <translation>正文上方的读音</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Zhuyin</source>
        <translation>注音</translation>
    </message>
    <message>
        <source>Names of labels in the text</source>
        <translation>在正文中显示标签名称</translation>
    </message>
    <message>
        <source>Marks under doubtful conversions</source>
        <translation>在存疑的转换下加虚线</translation>
    </message>
    <message>
        <source>Open the last project at start</source>
        <translation>启动时打开上次的项目</translation>
    </message>
    <message>
        <source>Marks under words that look exchanged</source>
        <translation>疑似被替换的用词下加标记</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split {name}</source>
        <translation>拆分“{name}”</translation>
    </message>
    <message>
        <source>Tick the mentions that mean something else; they get an entity of their own.</source>
        <translation>勾选另有所指的提及，它们将归入一个新实体。</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Name of the new entity</source>
        <translation>新实体的名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) ticked</source>
        <translation>
            <numerusform>已勾选 %n 处提及</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Saved state</source>
        <translation>保存状态</translation>
    </message>
    <message>
        <source>Conversion profile</source>
        <translation>转换方案</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved: {count} waiting</source>
        <translation>未保存：{count} 处等待写入</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Show the import</source>
        <translation>显示导入</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>tag a mention</source>
        <translation>标注提及</translation>
    </message>
    <message>
        <source>add a claim</source>
        <translation>添加主张</translation>
    </message>
    <message>
        <source>add an event</source>
        <translation>添加事件</translation>
    </message>
    <message>
        <source>add a relation</source>
        <translation>添加关系</translation>
    </message>
    <message>
        <source>tag the article</source>
        <translation>标注全文</translation>
    </message>
    <message>
        <source>remove a mention</source>
        <translation>删除提及</translation>
    </message>
    <message>
        <source>remove a claim</source>
        <translation>删除主张</translation>
    </message>
    <message>
        <source>remove an event</source>
        <translation>删除事件</translation>
    </message>
    <message>
        <source>remove a relation</source>
        <translation>删除关系</translation>
    </message>
    <message>
        <source>untag the article</source>
        <translation>取消全文标签</translation>
    </message>
    <message>
        <source>remove annotations</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>change a label</source>
        <translation>更改标签</translation>
    </message>
    <message>
        <source>set an attribute</source>
        <translation>设置属性</translation>
    </message>
    <message>
        <source>move an annotation</source>
        <translation>移动标注</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>change an annotation</source>
        <translation>更改标注</translation>
    </message>
    <message>
        <source>fill a role</source>
        <translation>填写角色</translation>
    </message>
    <message>
        <source>empty a role</source>
        <translation>清空角色</translation>
    </message>
    <message>
        <source>import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>change a repair</source>
        <translation>更改修补</translation>
    </message>
    <message>
        <source>apply a repair</source>
        <translation>采用修补</translation>
    </message>
    <message>
        <source>dismiss a repair</source>
        <translation>撤下修补</translation>
    </message>
    <message>
        <source>put a repair up for decision</source>
        <translation>将修补列为待定</translation>
    </message>
    <message>
        <source>choose another repair</source>
        <translation>改选修补</translation>
    </message>
    <message>
        <source>correct the text</source>
        <translation>更正文字</translation>
    </message>
    <message>
        <source>remove articles</source>
        <translation>移除文章</translation>
    </message>
    <message>
        <source>choose a conversion profile</source>
        <translation>选择转换方案</translation>
    </message>
    <message>
        <source>make the sample</source>
        <translation>生成示例</translation>
    </message>
    <message>
        <source>make the project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>choose another form</source>
        <translation>选用其他字形</translation>
    </message>
    <message>
        <source>drop a chosen form</source>
        <translation>取消选用的字形</translation>
    </message>
    <message>
        <source>read the article in another encoding</source>
        <translation>用另一种编码重读文章</translation>
    </message>
    <message>
        <source>accept likely originals</source>
        <translation>采纳可能的原词</translation>
    </message>
    <message>
        <source>hide text</source>
        <translation>隐藏文字</translation>
    </message>
    <message>
        <source>show hidden text</source>
        <translation>显示隐藏的文字</translation>
    </message>
    <message>
        <source>split a paragraph</source>
        <translation>拆分段落</translation>
    </message>
    <message>
        <source>join paragraphs</source>
        <translation>合并段落</translation>
    </message>
    <message>
        <source>say what a paragraph is</source>
        <translation>指定段落角色</translation>
    </message>
    <message>
        <source>amend the article</source>
        <translation>修订文章</translation>
    </message>
    <message>
        <source>change the article's data</source>
        <translation>更改文章信息</translation>
    </message>
    <message>
        <source>link two records</source>
        <translation>关联两条记录</translation>
    </message>
    <message>
        <source>reject a link</source>
        <translation>拒绝关联</translation>
    </message>
    <message>
        <source>take a link back</source>
        <translation>撤回关联</translation>
    </message>
    <message>
        <source>carry annotations over</source>
        <translation>转移标注</translation>
    </message>
    <message>
        <source>add an entity</source>
        <translation>添加实体</translation>
    </message>
    <message>
        <source>link to an entity</source>
        <translation>关联实体</translation>
    </message>
    <message>
        <source>change an entity</source>
        <translation>修改实体</translation>
    </message>
    <message>
        <source>import entities</source>
        <translation>导入实体</translation>
    </message>
    <message>
        <source>merge entities</source>
        <translation>合并实体</translation>
    </message>
    <message>
        <source>link to another entity</source>
        <translation>改换关联的实体</translation>
    </message>
    <message>
        <source>remove entities</source>
        <translation>移除实体</translation>
    </message>
    <message>
        <source>rename an entity</source>
        <translation>重命名实体</translation>
    </message>
    <message>
        <source>split an entity</source>
        <translation>拆分实体</translation>
    </message>
    <message>
        <source>take a merger back</source>
        <translation>取消合并</translation>
    </message>
    <message>
        <source>take a link away</source>
        <translation>取消关联</translation>
    </message>
</context>
<context>
    <name>StrengthBar</name>
    <message>
        <source>How many are shown, the strongest first</source>
        <translation>显示多少个，最强的优先</translation>
    </message>
    <message>
        <source>Only ties of at least {count} events</source>
        <translation>只显示至少有 {count} 个事件的联系</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All ties</source>
        <translation>全部联系</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全图</translation>
    </message>
    <message>
        <source>Ties by events</source>
        <translation>联系的事件数</translation>
    </message>
    <message>
        <source>Showing all {count}</source>
        <translation>显示全部 {count} 个</translation>
    </message>
    <message>
        <source>Showing the strongest {shown} of {count}</source>
        <translation>显示 {count} 个中最强的 {shown} 个</translation>
    </message>
</context>
<context>
    <name>Structure</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>列表项</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>编校人员</translation>
    </message>
    <message>
        <source>read off the line with the date</source>
        <translation>取自日期行</translation>
    </message>
    <message>
        <source>read off the line with the author</source>
        <translation>取自署名行</translation>
    </message>
    <message>
        <source>read off the address of the page</source>
        <translation>取自网址</translation>
    </message>
    <message>
        <source>worked out from the first words of the report</source>
        <translation>由电头推算</translation>
    </message>
    <message>
        <source>a field of the file</source>
        <translation>取自文件的字段</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手动填写</translation>
    </message>
    <message>
        <source>known to the year</source>
        <translation>精确到年</translation>
    </message>
    <message>
        <source>known to the month</source>
        <translation>精确到月</translation>
    </message>
    <message>
        <source>known to the day</source>
        <translation>精确到日</translation>
    </message>
    <message>
        <source>known to the minute</source>
        <translation>精确到分</translation>
    </message>
    <message>
        <source>known to the second</source>
        <translation>精确到秒</translation>
    </message>
    <message>
        <source>not found in the text</source>
        <translation>文中未找到</translation>
    </message>
    <message>
        <source>the lines below the title</source>
        <translation>取自标题下方的文字</translation>
    </message>
    <message>
        <source>the title line of the text</source>
        <translation>取自正文的标题行</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>文件中所载</translation>
    </message>
</context>
<context>
    <name>TagPreview</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n hit(s) as {label}</source>
        <translation>
            <numerusform>将 %n 处标为“{label}”</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to tag as {label}</source>
        <translation>没有可标为“{label}”的</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>分布于 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged so already</source>
        <translation>
            <numerusform>已这样标注 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlap with {others}</source>
        <translation>
            <numerusform>%n 处与 {others} 重叠</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag (Enter)</source>
        <translation>标注（Enter）</translation>
    </message>
</context>
<context>
    <name>TagStrip</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>主张</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>Tagger</name>
    <message>
        <source>The project is open read-only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
    <message>
        <source>Select some text first.</source>
        <translation>请先选中文字。</translation>
    </message>
    <message>
        <source>This annotation has no roles.</source>
        <translation>此标注没有角色。</translation>
    </message>
    <message>
        <source>The schema has other fillers in mind for this role.</source>
        <translation>标注方案对此角色另有要求。</translation>
    </message>
    <message>
        <source>Select an annotation and some text first.</source>
        <translation>请先选中一个标注和一段文字。</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Time line</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>No entity</source>
        <translation>无实体</translation>
    </message>
    <message>
        <source>{count} together</source>
        <translation>共 {count} 项</translation>
    </message>
    <message>
        <source>reported {day}</source>
        <translation>{day} 报道</translation>
    </message>
    <message>
        <source>in the text: {words}</source>
        <translation>原文：{words}</translation>
    </message>
</context>
<context>
    <name>TimelineRoom</name>
    <message>
        <source>By type</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>A lane for each type</source>
        <translation>每个类型一条泳道</translation>
    </message>
    <message>
        <source>By entity</source>
        <translation>按实体</translation>
    </message>
    <message>
        <source>A lane for each who takes part</source>
        <translation>每个参与方一条泳道</translation>
    </message>
    <message>
        <source>More of time</source>
        <translation>看更长时段</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>All of time</source>
        <translation>全部时段</translation>
    </message>
    <message>
        <source>Events and claims</source>
        <translation>事件与主张</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>主张</translation>
    </message>
    <message>
        <source>the lanes in this part of time</source>
        <translation>此时段的泳道</translation>
    </message>
    <message>
        <source>everything in the lanes, as a table</source>
        <translation>泳道中的全部内容，表格</translation>
    </message>
    <message>
        <source>everything in the lanes</source>
        <translation>泳道中的全部内容</translation>
    </message>
    <message numerus="yes">
        <source>%n in time</source>
        <translation>
            <numerusform>时间线上 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n 项没有时间</numerusform>
        </translation>
    </message>
    <message>
        <source>Wheel or + − enlarge · drag or arrows move · N goes to the next · Enter or a click leads to the text</source>
        <translation>滚轮或 + − 缩放 · 拖动或方向键移动 · N 到下一项 · Enter 或点击回到正文</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n 个参与者</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n 条联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s)</source>
        <translation>
            <numerusform>%n 个伙伴</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n 篇报道</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或输入命令</translation>
    </message>
    <message>
        <source>Simplified only</source>
        <translation>只看简体</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Both scripts side by side</source>
        <translation>简繁对照</translation>
    </message>
    <message>
        <source>Traditional only</source>
        <translation>只看繁体</translation>
    </message>
    <message>
        <source>Show pinyin</source>
        <translation>显示拼音</translation>
    </message>
    <message>
        <source>Show repairs</source>
        <translation>显示修补</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Choose a file that this program has made.</source>
        <translation>请选择由本程序建立的文件。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>Run a check on a copy, or go back to a backup.</source>
        <translation>请在副本上运行检查，或恢复备份。</translation>
    </message>
    <message>
        <source>There is no such project.</source>
        <translation>没有这个项目。</translation>
    </message>
    <message>
        <source>Check the name, or create it first.</source>
        <translation>请检查名称，或先新建项目。</translation>
    </message>
    <message>
        <source>The file is no project of this program.</source>
        <translation>该文件不是本程序的项目。</translation>
    </message>
    <message>
        <source>A file of that name exists already.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>The disk is full; the last action was not saved.</source>
        <translation>磁盘已满，最后一步操作未保存。</translation>
    </message>
    <message>
        <source>Free some space and repeat it.</source>
        <translation>请腾出空间后再试一次。</translation>
    </message>
    <message>
        <source>The file or its folder cannot be written.</source>
        <translation>该文件或其所在文件夹不可写入。</translation>
    </message>
    <message>
        <source>Open it read-only, or copy it to a folder of yours.</source>
        <translation>请以只读方式打开，或复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>The file was moved, deleted or replaced while it was open; the last action was not saved.</source>
        <translation>文件打开期间被移动、删除或替换，最后一步操作未保存。</translation>
    </message>
    <message>
        <source>Save a copy under another name, or put the file back.</source>
        <translation>请另存副本，或把文件放回原处。</translation>
    </message>
    <message>
        <source>The disk reports an error; the last action was not saved.</source>
        <translation>磁盘报错，最后一步操作未保存。</translation>
    </message>
    <message>
        <source>Check the disk or the network, and save a copy elsewhere.</source>
        <translation>请检查磁盘或网络，并在别处另存副本。</translation>
    </message>
    <message>
        <source>The project is open in another window or program.</source>
        <translation>该项目已在其他窗口或程序中打开。</translation>
    </message>
    <message>
        <source>Close it there, or open it read-only here.</source>
        <translation>请在那边关闭，或在此以只读方式打开。</translation>
    </message>
    <message>
        <source>A newer release of this program wrote the project.</source>
        <translation>该项目由本程序的更新版本写成。</translation>
    </message>
    <message>
        <source>Install a newer release. The file was left as it is.</source>
        <translation>请安装新版本。文件未作任何改动。</translation>
    </message>
    <message>
        <source>What the project file holds is not sound.</source>
        <translation>项目文件的内容有损坏。</translation>
    </message>
    <message>
        <source>The text of an earlier revision cannot be had any more.</source>
        <translation>较早版本的正文已无法取得。</translation>
    </message>
    <message>
        <source>The text holds half of a character, which no encoding can write down.</source>
        <translation>正文中有半个字符，任何编码都无法写出。</translation>
    </message>
    <message>
        <source>Repair the text where it comes from.</source>
        <translation>请在来源处修正文本。</translation>
    </message>
    <message>
        <source>The schema cannot be used.</source>
        <translation>此标注体系无法使用。</translation>
    </message>
    <message>
        <source>Correct the schema file at the place named above.</source>
        <translation>请在上述位置修正标注体系文件。</translation>
    </message>
    <message>
        <source>What was written does not read back as it should; the file was not put in place.</source>
        <translation>写出的内容读回时不一致，文件未放到目标位置。</translation>
    </message>
    <message>
        <source>Check the disk, and export once more.</source>
        <translation>请检查磁盘后重新导出。</translation>
    </message>
    <message>
        <source>The file is no text in any encoding known here.</source>
        <translation>该文件不是任何已知编码的文本。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text and import it again.</source>
        <translation>请存为 UTF-8 文本后重新导入。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>Choose a file, or import the whole folder.</source>
        <translation>请选择文件，或导入整个文件夹。</translation>
    </message>
    <message>
        <source>Another program holds the file.</source>
        <translation>该文件被其他程序占用。</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>请在那边关闭后再试。</translation>
    </message>
    <message>
        <source>A newer release of this program wrote the file.</source>
        <translation>该文件由本程序的更新版本写成。</translation>
    </message>
    <message>
        <source>Install a newer release.</source>
        <translation>请安装新版本。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>无法写入该文件。</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>请换一个文件夹或名称。</translation>
    </message>
    <message>
        <source>This cannot be done here.</source>
        <translation>此处无法这样操作。</translation>
    </message>
    <message>
        <source>See the detail for what is possible.</source>
        <translation>可行的做法见详情。</translation>
    </message>
    <message>
        <source>The file is not what it should be.</source>
        <translation>该文件不符合要求。</translation>
    </message>
    <message>
        <source>See the detail, and correct the file.</source>
        <translation>请按详情修正该文件。</translation>
    </message>
    <message>
        <source>this does not look like text in any encoding.</source>
        <translation>这看起来不是任何编码的文本。</translation>
    </message>
    <message>
        <source>Save it as plain text in UTF-8 and try again.</source>
        <translation>请存为 UTF-8 纯文本后再试。</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>this is no ordinary file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>这不是日期。</translation>
    </message>
    <message>
        <source>Write as much as is known: 2025, 2025-06, 2025-06-07 or 2025-06-07T10:15.</source>
        <translation>知道多少写多少：2025、2025-06、2025-06-07 或 2025-06-07T10:15。</translation>
    </message>
    <message>
        <source>The calendar has no such day or time.</source>
        <translation>日历上没有这一天或这个时间。</translation>
    </message>
    <message>
        <source>Check month, day and time.</source>
        <translation>请检查月、日和时间。</translation>
    </message>
    <message>
        <source>Times are kept as they stand on the page, without a time zone.</source>
        <translation>时间按网页上所写保存，不带时区。</translation>
    </message>
    <message>
        <source>Leave the zone out.</source>
        <translation>请去掉时区。</translation>
    </message>
    <message>
        <source>This names no task with its people.</source>
        <translation>这里没有写明职务和人名。</translation>
    </message>
    <message>
        <source>Write 责编：虞清、沈砚秋；审校：林一.</source>
        <translation>请写成：责编：虞清、沈砚秋；审校：林一。</translation>
    </message>
    <message>
        <source>This is too long for the field.</source>
        <translation>内容超过了这一栏的长度。</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>This holds a line break or a character that controls what is shown.</source>
        <translation>其中有换行或控制显示的字符。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请去掉它。</translation>
    </message>
    <message>
        <source>This would hide the whole text.</source>
        <translation>这样会隐藏全文。</translation>
    </message>
    <message>
        <source>Leave a paragraph, or remove the article; undo brings it back.</source>
        <translation>请至少留一段，或移除整篇文章；撤销可以恢复。</translation>
    </message>
    <message>
        <source>There is no text on one side of this place.</source>
        <translation>此处的一侧没有文字。</translation>
    </message>
    <message>
        <source>Put the caret inside the paragraph.</source>
        <translation>请把光标放到段落中间。</translation>
    </message>
    <message>
        <source>There is no paragraph behind this one.</source>
        <translation>这一段后面没有段落。</translation>
    </message>
    <message>
        <source>Put the caret into the first of the two.</source>
        <translation>请把光标放到两段中的前一段。</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>办法</translation>
    </message>
    <message>
        <source>Your work is kept. This is a mistake of the program; the report below helps to mend it.</source>
        <translation>您的工作已保留。这是程序的错误，下面的报告有助于修正。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>Script</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Regional word</source>
        <translation>地区用词</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>措辞</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>仅此有</translation>
    </message>
    <message>
        <source>The same in the other script or print</source>
        <translation>只是简繁或字形不同</translation>
    </message>
    <message>
        <source>The word of another region for the same thing</source>
        <translation>同一事物在另一地区的说法</translation>
    </message>
    <message>
        <source>Said in other words</source>
        <translation>换了说法</translation>
    </message>
    <message>
        <source>Said in one of the two alone</source>
        <translation>只有一篇这样说</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>widened: the words differ</source>
        <translation>已放宽：文字不同</translation>
    </message>
    <message>
        <source>annotated there already</source>
        <translation>对方已标注</translation>
    </message>
    <message>
        <source>no such place there</source>
        <translation>对方没有这一处</translation>
    </message>
</context>
<context>
    <name>TwinsPage</name>
    <message>
        <source>Both texts</source>
        <translation>两篇文章</translation>
    </message>
</context>
<context>
    <name>TwinsRoom</name>
    <message>
        <source>Article on the left</source>
        <translation>左边的文章</translation>
    </message>
    <message>
        <source>Article on the right</source>
        <translation>右边的文章</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>左右互换</translation>
    </message>
    <message>
        <source>Carry over →</source>
        <translation>转移标注 →</translation>
    </message>
    <message>
        <source>← Carry over</source>
        <translation>← 转移标注</translation>
    </message>
    <message>
        <source>Annotations of the left article to the right one</source>
        <translation>把左边文章的标注转到右边</translation>
    </message>
    <message>
        <source>Annotations of the right article to the left one</source>
        <translation>把右边文章的标注转到左边</translation>
    </message>
    <message>
        <source>{share} alike</source>
        <translation>{share} 相同</translation>
    </message>
    <message>
        <source>the differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>N and P go from difference to difference, Enter to the text.</source>
        <translation>按 N、P 在差异之间移动，回车看原文。</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) carried over; Ctrl+Z takes them back</source>
        <translation>
            <numerusform>已转移 %n 个标注；Ctrl+Z 可撤销</numerusform>
        </translation>
    </message>
    <message>
        <source>One of the two is too long to be compared</source>
        <translation>其中一篇太长，无法对照</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>the same text as no. {number}</source>
        <translation>与第 {number} 篇完全相同</translation>
    </message>
    <message>
        <source>the same story as no. {number}, {share} alike</source>
        <translation>与第 {number} 篇是同一报道，{share} 相同</translation>
    </message>
    <message>
        <source>the same story as no. {number}, in the other script</source>
        <translation>与第 {number} 篇是同一报道，但为另一种文字</translation>
    </message>
    <message>
        <source>the story of no. {number} in other words, {sure} sure</source>
        <translation>第 {number} 篇的报道，换了说法，把握 {sure}</translation>
    </message>
    <message>
        <source>the first to come in</source>
        <translation>最先导入</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Shuangjian 双笺</source>
        <translation>双笺 Shuangjian</translation>
    </message>
    <message>
        <source>Read in both scripts, tag in either, export what you found.</source>
        <translation>简繁对照阅读，任选一侧标注，导出所得。</translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation>看看示例</translation>
    </message>
    <message>
        <source>Six articles with worked annotations of every kind.</source>
        <translation>六篇文章，附各类标注实例。</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>One file for your articles, tags and their history.</source>
        <translation>一个文件收纳文章、标注及其历史。</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>A .shuangjian file from this machine or a colleague.</source>
        <translation>本机或同事的 .shuangjian 文件。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Projects that you open will stand here.</source>
        <translation>您打开过的项目会列在这里。</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>Bring articles</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Drop files on the list on the left. What was damaged is repaired, and every repair can be taken back.</source>
        <translation>把文件拖到左侧列表。损坏之处会自动修补，每处修补都可撤回。</translation>
    </message>
    <message>
        <source>Tag in either script</source>
        <translation>任选一侧标注</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Ctrl+E writes training data. Ctrl+K finds every command.</source>
        <translation>Ctrl+E 导出训练数据，Ctrl+K 查找所有命令。</translation>
    </message>
    <message>
        <source>In three steps</source>
        <translation>三步入门</translation>
    </message>
    <message>
        <source>Drop to begin a project with these files</source>
        <translation>松开即以这些文件新建项目</translation>
    </message>
    <message>
        <source>Select words and press a label's key. For events, press the key on the word that names it, then give each participant its role.</source>
        <translation>选中文字，按标签的快捷键。标注事件时，先在表示事件的词上按键，再为各参与者指定角色。</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>turns the meaning round</source>
        <translation>颠倒原意</translation>
    </message>
    <message>
        <source>breaks a name</source>
        <translation>破坏专名</translation>
    </message>
    <message>
        <source>advertising put between the words</source>
        <translation>插入词间的广告</translation>
    </message>
    <message>
        <source>hardly ever stands in news</source>
        <translation>新闻中几乎不用</translation>
    </message>
    <message>
        <source>the original fits better here</source>
        <translation>原词更合上下文</translation>
    </message>
    <message>
        <source>suspicious among so many others</source>
        <translation>与众多替换词同现，可疑</translation>
    </message>
    <message>
        <source>Published: {published}</source>
        <translation>刊出：{published}</translation>
    </message>
    <message>
        <source>Likely original: {original}</source>
        <translation>可能的原词：{original}</translation>
    </message>
</context>
<context>
    <name>WordingBar</name>
    <message>
        <source>Likely originals</source>
        <translation>可能的原词</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>查看列表</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Nobody published the framed words; copies and tags keep the others</source>
        <translation>加框的词并非刊出原文；复制和标注仍取刊出的词</translation>
    </message>
    <message>
        <source>Spun wording: {density} words in 1,000 characters, {hard} misleading</source>
        <translation>洗稿用词：每千字{density}处，其中{hard}处会误导</translation>
    </message>
    <message>
        <source>Spun wording: {density} words in 1,000 characters</source>
        <translation>洗稿用词：每千字{density}处</translation>
    </message>
    <message>
        <source>A program has exchanged words of this text: take care with figures and quotations. {hits} likely places are marked.</source>
        <translation>本文的用词疑似被程序替换过，引用数字和引语须谨慎。已标出{hits}处。</translation>
    </message>
</context>
<context>
    <name>WordingGuide</name>
    <message>
        <source>Likely originals are shown; copies and tags keep the published words.</source>
        <translation>现以可能的原词显示；复制和标注仍取刊出的词。</translation>
    </message>
    <message>
        <source>No word of this article looks exchanged.</source>
        <translation>本文未见疑似被替换的用词。</translation>
    </message>
</context>
<context>
    <name>WordingList</name>
    <message>
        <source>Which words are listed</source>
        <translation>列出哪些用词</translation>
    </message>
    <message>
        <source>Exchanged words</source>
        <translation>被替换的用词</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>All of this pair</source>
        <translation>同一对全部采纳</translation>
    </message>
    <message>
        <source>All exchanged words</source>
        <translation>全部被替换的用词</translation>
    </message>
    <message>
        <source>Turn the meaning round</source>
        <translation>颠倒原意的</translation>
    </message>
    <message>
        <source>Break a name</source>
        <translation>破坏专名的</translation>
    </message>
    <message>
        <source>Advertising between the words</source>
        <translation>插入的广告</translation>
    </message>
    <message>
        <source>Another word of the same sense</source>
        <translation>换成近义词的</translation>
    </message>
    <message>
        <source>No exchanged words</source>
        <translation>没有被替换的用词</translation>
    </message>
    <message>
        <source>Put the likely original into the text, as an edit</source>
        <translation>将可能的原词写入正文，作为一条修改记录</translation>
    </message>
    <message>
        <source>Do the same wherever this word stands</source>
        <translation>对此词的每一处都这样做</translation>
    </message>
    <message>
        <source>The wording looks like its author's.</source>
        <translation>用词像是作者原有的。</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Read-only: another window holds this project, or the file is protected.</source>
        <translation>只读：另一个窗口正在使用此项目，或文件受保护。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>主张</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>detached: the text has changed here</source>
        <translation>已脱离：此处文本已改变</translation>
    </message>
    <message>
        <source>paragraph {number}, characters {places}</source>
        <translation>第 {number} 段，第 {places} 字</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Paragraph {paragraph}, character {character}</source>
        <translation>第 {paragraph} 段 · 第 {character} 字</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) selected</source>
        <translation>
            <numerusform>选中 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>松开即导入</translation>
    </message>
    <message>
        <source>No mention is linked to it.</source>
        <translation>没有提及与它关联。</translation>
    </message>
</context>
<context>
    <name>_Correction</name>
    <message>
        <source>{name}, by hand</source>
        <translation>{name}，人工更正</translation>
    </message>
    <message>
        <source>For example {example}; Enter keeps it</source>
        <translation>例如{example}；按回车保存</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>恢复原读法</translation>
    </message>
    <message>
        <source>Take the correction back</source>
        <translation>撤回更正</translation>
    </message>
</context>
</TS>
