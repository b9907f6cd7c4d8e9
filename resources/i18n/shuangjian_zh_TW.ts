<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Shuangjian 双笺</source>
        <translation>雙箋 Shuangjian</translation>
    </message>
    <message>
        <source>Version {version}. Side-by-side Simplified and Traditional reader and annotator.</source>
        <translation>版本 {version}。簡繁對照閱讀與標註工具。</translation>
    </message>
    <message>
        <source>Free under the Apache License 2.0. Nothing you do leaves this machine. Parts by others, with their licences:</source>
        <translation>依 Apache 授權條款 2.0 自由使用。您的一切操作都不會離開本機。以下是他人的元件及其授權條款：</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>元件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message>
        <source>Articles of this file</source>
        <translation>此檔案的文章</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>來自剪貼簿</translation>
    </message>
    <message>
        <source>It waits for its turn.</source>
        <translation>正在等待。</translation>
    </message>
    <message>
        <source>The import was stopped before this file.</source>
        <translation>匯入在此檔案之前已停止。</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>已有</translation>
    </message>
    <message numerus="yes">
        <source>spun wording, %n place(s)</source>
        <translation>
            <numerusform>洗稿用詞 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them turn the meaning round</source>
        <translation>
            <numerusform>其中 %n 處顛倒了原意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>未收入</translation>
    </message>
    <message>
        <source>Another encoding fits about as well. “Read in another encoding” shows both for the open article.</source>
        <translation>另有編碼也差不多合適。對開啟的文章可用「換一種編碼讀取」對照檢視。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Repairs, each of which can be taken back</source>
        <translation>修復（每處都可撤回）</translation>
    </message>
</context>
<context>
    <name>Amending</name>
    <message>
        <source>Put the caret into the paragraph first.</source>
        <translation>請先把游標放到段落裡。</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) hidden.</source>
        <translation>
            <numerusform>已隱藏 %n 段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is hidden here.</source>
        <translation>此處沒有隱藏的文字。</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隱藏</translation>
    </message>
    <message>
        <source>Hidden text shown.</source>
        <translation>已顯示隱藏的文字。</translation>
    </message>
    <message>
        <source>Paragraph split.</source>
        <translation>段落已拆分。</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) joined.</source>
        <translation>
            <numerusform>已合併 %n 段。</numerusform>
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
        <translation>文章資訊已儲存。</translation>
    </message>
    <message>
        <source>The article was not changed</source>
        <translation>文章沒有變動</translation>
    </message>
    <message>
        <source>{keys} takes it back.</source>
        <translation>按 {keys} 可復原。</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>已經如此，沒有變動。</translation>
    </message>
    <message>
        <source>The project is open read-only.</source>
        <translation>專案以唯讀方式開啟。</translation>
    </message>
</context>
<context>
    <name>ArticleCard</name>
    <message>
        <source>The beginning of the article</source>
        <translation>文章開頭</translation>
    </message>
    <message>
        <source>No title was found</source>
        <translation>未找到標題</translation>
    </message>
    <message>
        <source>No date and no source were found.</source>
        <translation>未找到日期和來源。</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>About this article</source>
        <translation>關於本文</translation>
    </message>
    <message>
        <source>The project is open read-only.</source>
        <translation>專案以唯讀方式開啟。</translation>
    </message>
    <message>
        <source>What you set here is kept, however the text is repaired later.</source>
        <translation>在此填寫的內容，不會因日後修補文字而改變。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手動填寫</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Import files</source>
        <translation>匯入檔案</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Filter by title, source, date</source>
        <translation>按標題、來源、日期篩選</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>篩選文章</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>還沒有文章</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>沒有符合篩選的文章</translation>
    </message>
    <message>
        <source>Try fewer characters.</source>
        <translation>請減少字數再試。</translation>
    </message>
    <message>
        <source>Drop files, folders or a selection of your browser here, paste with Ctrl+V, or press the + above.</source>
        <translation>把檔案、資料夾或瀏覽器中選取的內容拖到這裡，按 Ctrl+V 貼上，或點上方的 +。</translation>
    </message>
    <message>
        <source>Show only stories in several versions</source>
        <translation>只顯示有多個版本的報導</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>顯示全部文章</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of this story</source>
        <translation>
            <numerusform>這篇報導有 %n 個版本</numerusform>
        </translation>
    </message>
    <message>
        <source>Versions of “{title}”</source>
        <translation>同一報導的版本：{title}</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Beforehand</name>
    <message>
        <source>Other encodings…</source>
        <translation>其他編碼…</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>正在檢視檔案…</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在檢視…</translation>
    </message>
    <message numerus="yes">
        <source>Use it for all %n file(s) whose encoding is uncertain</source>
        <translation>
            <numerusform>用於全部 %n 個編碼不確定的檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns, and the first rows as articles</source>
        <translation>各欄的含義，以及前幾列成為文章的樣子</translation>
    </message>
    <message>
        <source>The first article</source>
        <translation>第一篇文章</translation>
    </message>
    <message>
        <source>As it will be read</source>
        <translation>讀入後的樣子</translation>
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
        <translation>此角色必須填寫。</translation>
    </message>
    <message>
        <source>Now click or select what fills “{role}”.</source>
        <translation>現在點擊標註，或選中文字後再按一次，填入「{role}」。</translation>
    </message>
    <message>
        <source>Select text or click a mark, then press a role's key. Esc ends.</source>
        <translation>選中文字或點擊標註，再按角色的快速鍵。Esc 結束。</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Network</source>
        <translation>合作網路</translation>
    </message>
    <message>
        <source>Arrows go to a neighbour, Tab through all of them, Enter to the evidence.</source>
        <translation>方向鍵走到相鄰節點，Tab 逐一走過所有相鄰節點，Enter 看依據。</translation>
    </message>
</context>
<context>
    <name>CardGuide</name>
    <message>
        <source>No other article is proposed here.</source>
        <translation>此處沒有建議的關聯。</translation>
    </message>
    <message>
        <source>Linked: {relation}</source>
        <translation>已關聯：{relation}</translation>
    </message>
    <message>
        <source>Not linked: {relation}</source>
        <translation>已拒絕：{relation}</translation>
    </message>
    <message>
        <source>Select a claim or an event first.</source>
        <translation>請先選取主張或事件。</translation>
    </message>
    <message>
        <source>Held: {words}. Select the other one and press the same key.</source>
        <translation>已記住：{words}。選取另一筆後再按同一鍵。</translation>
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
        <translation>正在匯出…</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>匯出已停止，未寫入任何檔案。</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>未匯出任何內容</translation>
    </message>
</context>
<context>
    <name>ColumnMapper</name>
    <message>
        <source>The first rows as articles</source>
        <translation>前幾列成為文章的樣子</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>轉到</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新增專案…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>開啟專案…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>開啟示例專案</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>歡迎頁</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>匯入檔案…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>匯入資料夾…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Check the project file</source>
        <translation>檢查專案檔案</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>複製所選文字</translation>
    </message>
    <message>
        <source>Find in the article…</source>
        <translation>在文章中尋找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>尋找下一個</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>尋找上一個</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>指令面板…</translation>
    </message>
    <message>
        <source>Change the label…</source>
        <translation>更改標籤…</translation>
    </message>
    <message>
        <source>Fill roles…</source>
        <translation>填寫角色…</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>寫備註…</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>刪除標註</translation>
    </message>
    <message>
        <source>Add the selection to the annotation</source>
        <translation>把所選文字併入標註</translation>
    </message>
    <message>
        <source>Move the start left</source>
        <translation>起點左移</translation>
    </message>
    <message>
        <source>Move the start right</source>
        <translation>起點右移</translation>
    </message>
    <message>
        <source>Move the end left</source>
        <translation>終點左移</translation>
    </message>
    <message>
        <source>Move the end right</source>
        <translation>終點右移</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>下一個標註</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>上一個標註</translation>
    </message>
    <message>
        <source>Choose another form of the converted text…</source>
        <translation>為轉換後的文字另選字形…</translation>
    </message>
    <message>
        <source>Mark the article as finished</source>
        <translation>將文章標為已完成</translation>
    </message>
    <message>
        <source>Both scripts side by side</source>
        <translation>簡繁對照</translation>
    </message>
    <message>
        <source>Simplified only</source>
        <translation>只看簡體</translation>
    </message>
    <message>
        <source>Traditional only</source>
        <translation>只看繁體</translation>
    </message>
    <message>
        <source>Show pinyin</source>
        <translation>顯示拼音</translation>
    </message>
    <message>
        <source>Show zhuyin</source>
        <translation>顯示注音</translation>
    </message>
    <message>
        <source>Show label names</source>
        <translation>顯示標籤名稱</translation>
    </message>
    <message>
        <source>Mark doubtful conversions</source>
        <translation>標出存疑的轉換</translation>
    </message>
    <message>
        <source>Show repairs of the source text</source>
        <translation>顯示對原文的修補</translation>
    </message>
    <message>
        <source>Conversion profile…</source>
        <translation>轉換方案…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>恢復文字大小</translation>
    </message>
    <message>
        <source>Article list</source>
        <translation>文章清單</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>檢閱器</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切換淺色與深色</translation>
    </message>
    <message>
        <source>Language of the interface…</source>
        <translation>介面語言…</translation>
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
        <translation>轉到文章清單</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>轉到正文</translation>
    </message>
    <message>
        <source>Go to the inspector</source>
        <translation>轉到檢閱器</translation>
    </message>
    <message>
        <source>List of mentions</source>
        <translation>提及清單</translation>
    </message>
    <message>
        <source>List of claims</source>
        <translation>主張清單</translation>
    </message>
    <message>
        <source>List of events</source>
        <translation>事件清單</translation>
    </message>
    <message>
        <source>List of problems</source>
        <translation>問題清單</translation>
    </message>
    <message>
        <source>List of repairs</source>
        <translation>修補清單</translation>
    </message>
    <message>
        <source>Three-step tour</source>
        <translation>三步入門</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>快速鍵…</translation>
    </message>
    <message>
        <source>About Shuangjian</source>
        <translation>關於雙箋</translation>
    </message>
    <message>
        <source>Import from the clipboard</source>
        <translation>從剪貼簿匯入</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>上次匯入</translation>
    </message>
    <message>
        <source>Mark words that look exchanged</source>
        <translation>標出疑似被替換的用詞</translation>
    </message>
    <message>
        <source>Read with likely originals</source>
        <translation>以可能的原詞閱讀</translation>
    </message>
    <message>
        <source>List of exchanged words</source>
        <translation>被替換用詞清單</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修補</translation>
    </message>
    <message>
        <source>Next repair</source>
        <translation>下一處修補</translation>
    </message>
    <message>
        <source>Previous repair</source>
        <translation>上一處修補</translation>
    </message>
    <message>
        <source>Next undecided repair</source>
        <translation>下一處待定的修補</translation>
    </message>
    <message>
        <source>Previous undecided repair</source>
        <translation>上一處待定的修補</translation>
    </message>
    <message>
        <source>Accept or restore the repair</source>
        <translation>採用或恢復此處修補</translation>
    </message>
    <message>
        <source>Dismiss the repair</source>
        <translation>撤下此處修補</translation>
    </message>
    <message>
        <source>Other readings of this place…</source>
        <translation>此處的其他讀法…</translation>
    </message>
    <message>
        <source>Accept or restore all of this rule</source>
        <translation>採用或恢復此規則的全部修補</translation>
    </message>
    <message>
        <source>Dismiss all of this rule</source>
        <translation>撤下此規則的全部修補</translation>
    </message>
    <message>
        <source>Correct the text…</source>
        <translation>更正文字…</translation>
    </message>
    <message>
        <source>Show the versions of this story</source>
        <translation>顯示這篇報導的各個版本</translation>
    </message>
    <message>
        <source>Next version of this story</source>
        <translation>這篇報導的下一個版本</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>結構</translation>
    </message>
    <message>
        <source>Hide the paragraph</source>
        <translation>隱藏本段</translation>
    </message>
    <message>
        <source>Show hidden text here</source>
        <translation>顯示此處隱藏的文字</translation>
    </message>
    <message>
        <source>Split the paragraph here</source>
        <translation>在此拆分段落</translation>
    </message>
    <message>
        <source>Join with the next paragraph</source>
        <translation>與下一段合併</translation>
    </message>
    <message>
        <source>Role of the paragraph…</source>
        <translation>段落角色…</translation>
    </message>
    <message>
        <source>About this article…</source>
        <translation>關於本文…</translation>
    </message>
    <message>
        <source>Accept the proposed link</source>
        <translation>接受建議的關聯</translation>
    </message>
    <message>
        <source>Reject the proposed link</source>
        <translation>拒絕建議的關聯</translation>
    </message>
    <message>
        <source>Link with another claim or event…</source>
        <translation>與另一主張或事件關聯…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>合作網路</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>語料</translation>
    </message>
    <message>
        <source>Find in all articles…</source>
        <translation>在所有文章中尋找…</translation>
    </message>
    <message>
        <source>Twins</source>
        <translation>對照</translation>
    </message>
    <message>
        <source>Link to the entity that is proposed</source>
        <translation>連結到建議的實體</translation>
    </message>
    <message>
        <source>Link all equal mentions of the article</source>
        <translation>連結本篇中相同的提及</translation>
    </message>
    <message>
        <source>Link all equal mentions of the project</source>
        <translation>連結整個專案中相同的提及</translation>
    </message>
    <message>
        <source>Choose the entity…</source>
        <translation>選擇實體…</translation>
    </message>
    <message>
        <source>Take the link to the entity away</source>
        <translation>取消與實體的連結</translation>
    </message>
    <message>
        <source>List of entities</source>
        <translation>實體清單</translation>
    </message>
    <message>
        <source>Entities that look alike…</source>
        <translation>相似的實體…</translation>
    </message>
    <message>
        <source>Next mention without an entity</source>
        <translation>下一處未連結實體的提及</translation>
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
        <translation>依文章和位置排序</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左側</translation>
    </message>
    <message>
        <source>Sort by what stands before the hit</source>
        <translation>依命中處之前的文字排序</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Sort by the words that were found</source>
        <translation>依找到的詞排序</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右側</translation>
    </message>
    <message>
        <source>Sort by what stands behind the hit</source>
        <translation>依命中處之後的文字排序</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sort by the day of the article</source>
        <translation>依文章日期排序</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Show each line in the script of its article</source>
        <translation>各行依所屬文章的文字顯示</translation>
    </message>
    <message>
        <source>Show all lines in Simplified</source>
        <translation>各行一律顯示為簡體</translation>
    </message>
    <message>
        <source>Show all lines in Traditional</source>
        <translation>各行一律顯示為繁體</translation>
    </message>
    <message>
        <source>Tick all hits, or none (Ctrl+A)</source>
        <translation>全選或全不選命中（Ctrl+A）</translation>
    </message>
    <message>
        <source>What may be searched for</source>
        <translation>可以尋找什麼</translation>
    </message>
    <message>
        <source>Close the concordance</source>
        <translation>關閉索引</translation>
    </message>
    <message>
        <source>Find in all articles, in either script or by pinyin</source>
        <translation>在所有文章中尋找，簡繁皆可，也可用拼音</translation>
    </message>
    <message>
        <source>Find in all articles</source>
        <translation>在所有文章中尋找</translation>
    </message>
    <message>
        <source>Earlier searches (Alt+Down)</source>
        <translation>先前的搜尋（Alt+Down）</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>搜尋所有文章</translation>
    </message>
    <message>
        <source>Words in either script, pinyin, or filters such as label:company. The question mark shows what is possible.</source>
        <translation>可輸入簡體或繁體詞語、拼音，或 label:company 之類的篩選條件。點問號查看全部寫法。</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>沒有命中</translation>
    </message>
    <message>
        <source>Try fewer words or filters. Regional words have several forms: 信息 | 資訊.</source>
        <translation>試試減少詞語或篩選條件。地區用詞有不同說法：信息 | 資訊。</translation>
    </message>
    <message>
        <source>Link the chosen mentions to an entity… (=)</source>
        <translation>將所選實體標註連結到實體…（=）</translation>
    </message>
</context>
<context>
    <name>Concorder</name>
    <message>
        <source>Searching…</source>
        <translation>正在搜尋…</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 處命中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>分布於 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>read as pinyin</source>
        <translation>依拼音</translation>
    </message>
    <message>
        <source>read as initials</source>
        <translation>依拼音首字母</translation>
    </message>
    <message>
        <source>The project can only be read.</source>
        <translation>專案只能讀取。</translation>
    </message>
    <message>
        <source>Annotations with this label have no place in the text.</source>
        <translation>這種標籤的標註在正文中沒有位置。</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) tagged. Undo takes all of it back.</source>
        <translation>
            <numerusform>已標註 %n 處，復原一次即可全部取消。</numerusform>
        </translation>
    </message>
    <message>
        <source>indexing: {done} of {total} articles</source>
        <translation>正在建立索引：{done} / {total} 篇文章</translation>
    </message>
    <message>
        <source>Only mentions point to entities: tag the hits first.</source>
        <translation>只有實體標註才能連結到實體：請先標註命中處。</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) linked.</source>
        <translation>
            <numerusform>已連結 %n 處。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Corpus</name>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>發布日期</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字元數</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>已標註</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>主張</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Lost places</source>
        <translation>失位</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>衝突</translation>
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
        <translation>進度</translation>
    </message>
    <message>
        <source>Annotations by person</source>
        <translation>各人的標註</translation>
    </message>
    <message>
        <source>Annotations by label</source>
        <translation>各標籤的標註</translation>
    </message>
    <message>
        <source>Articles by outlet</source>
        <translation>各媒體的文章</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>發布日期</translation>
    </message>
    <message>
        <source>Articles by month of publication</source>
        <translation>按發布月份統計文章</translation>
    </message>
    <message>
        <source>Worked on</source>
        <translation>工作日期</translation>
    </message>
    <message>
        <source>Annotations by day of work</source>
        <translation>按工作日期統計標註</translation>
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
            <numerusform>%n 個字元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 個標註</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of the text annotated</source>
        <translation>{share} 的文字已標註</translation>
    </message>
    <message>
        <source>Enter opens an article, S sorts by the column at hand; a click on a bar filters.</source>
        <translation>Enter 開啟文章，按 S 依目前欄排序；點選長條即篩選。</translation>
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
        <translation>各日的標註</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>the charts</source>
        <translation>圖表</translation>
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
        <translation>專案以唯讀方式開啟。</translation>
    </message>
    <message>
        <source>Select what is to be corrected, or put the caret there.</source>
        <translation>請選取要更正的文字，或將游標置於該處。</translation>
    </message>
    <message>
        <source>Select one place; several are corrected one by one.</source>
        <translation>請只選一處；多處須逐一更正。</translation>
    </message>
    <message>
        <source>Select within one paragraph: its end is no character.</source>
        <translation>請在同一段落內選取：段末並非文字。</translation>
    </message>
    <message>
        <source>This is too long for a correction: select less.</source>
        <translation>文字過長，無法更正：請縮小選取範圍。</translation>
    </message>
    <message>
        <source>The article is written in Simplified; this side follows.</source>
        <translation>文章原為簡體；這一側隨之更改。</translation>
    </message>
    <message>
        <source>The article is written in Traditional; this side follows.</source>
        <translation>文章原為繁體；這一側隨之更改。</translation>
    </message>
    <message>
        <source>Widened to what is converted together.</source>
        <translation>範圍已擴大到一併轉換的文字。</translation>
    </message>
    <message>
        <source>The text has changed meanwhile; nothing was corrected.</source>
        <translation>文字在此期間已改變；未作更正。</translation>
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
        <translation>此處的文字</translation>
    </message>
    <message>
        <source>Enter saves · Esc leaves</source>
        <translation>Enter 儲存 · Esc 離開</translation>
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
            <numerusform>%n 列</numerusform>
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
            <numerusform>%n 篇重複</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with spun wording</source>
        <translation>
            <numerusform>%n 篇用詞被替換</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 個標註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n 處修復</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) lost</source>
        <translation>
            <numerusform>%n 個字遺失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) lost</source>
        <translation>
            <numerusform>%n 個位元組無法辨認</numerusform>
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
        <translation>≠ 各篇說法不一：{field}</translation>
    </message>
    <message>
        <source>All fields, and the articles that tell them</source>
        <translation>全部欄位及其出處</translation>
    </message>
    <message>
        <source>Take the link back</source>
        <translation>撤回關聯</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>{accept} accepts, {reject} rejects</source>
        <translation>{accept} 接受，{reject} 拒絕</translation>
    </message>
    <message>
        <source>Go to it: {title}</source>
        <translation>前往：{title}</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>date</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>polarity</source>
        <translation>極性</translation>
    </message>
    <message>
        <source>certainty</source>
        <translation>確定程度</translation>
    </message>
</context>
<context>
    <name>EncodingChooser</name>
    <message>
        <source>Encodings</source>
        <translation>編碼</translation>
    </message>
</context>
<context>
    <name>Entity</name>
    <message>
        <source>Department of</source>
        <translation>所屬部門</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>成員屬於</translation>
    </message>
    <message>
        <source>Located in</source>
        <translation>位於</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>組成部分屬於</translation>
    </message>
</context>
<context>
    <name>EntityCommands</name>
    <message>
        <source>New entity: {name}</source>
        <translation>新增實體：{name}</translation>
    </message>
    <message>
        <source>{first} is now {second}; Undo takes it back.</source>
        <translation>「{first}」已併入「{second}」；可以復原。</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>下一處提及</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>併入…</translation>
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
        <translation>本篇的提及都已連結實體。</translation>
    </message>
</context>
<context>
    <name>EntityDialog</name>
    <message>
        <source>New entity</source>
        <translation>新增實體</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>computed where it is empty</source>
        <translation>留空則自動產生</translation>
    </message>
    <message>
        <source>several apart by ；</source>
        <translation>多個之間用「；」隔開</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>簡稱</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成員</translation>
    </message>
    <message>
        <source>Ids elsewhere</source>
        <translation>外部編號</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>names of entities</source>
        <translation>實體名稱</translation>
    </message>
    <message>
        <source>{text}: write SCHEME=ID.</source>
        <translation>{text}：請寫成「體系=編號」。</translation>
    </message>
</context>
<context>
    <name>EntityField</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n 處提及</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed: {reason}</source>
        <translation>建議：{reason}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>取消連結</translation>
    </message>
    <message>
        <source>It points to an entity that is gone.</source>
        <translation>所指的實體已不存在。</translation>
    </message>
    <message>
        <source>No entity is like this.</source>
        <translation>沒有相近的實體。</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>Make an entity of it</source>
        <translation>據此新增實體</translation>
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
        <translation>名稱相同</translation>
    </message>
    <message>
        <source>another name of it</source>
        <translation>是它的別名</translation>
    </message>
    <message>
        <source>its short name</source>
        <translation>是它的簡稱</translation>
    </message>
    <message>
        <source>one name is part of the other</source>
        <translation>名稱相互包含</translation>
    </message>
    <message>
        <source>it sounds so</source>
        <translation>讀音相符</translation>
    </message>
    <message>
        <source>a name much like it</source>
        <translation>名稱相近</translation>
    </message>
    <message>
        <source>Select a mention of somebody or something first.</source>
        <translation>請先選取一處提及。</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) linked</source>
        <translation>
            <numerusform>已連結 %n 處提及</numerusform>
        </translation>
    </message>
    <message>
        <source>It is linked already, and its equals too.</source>
        <translation>已經連結，相同的提及也已連結。</translation>
    </message>
</context>
<context>
    <name>EntityList</name>
    <message>
        <source>Entities</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Entities that this article speaks of</source>
        <translation>本篇提到的實體</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>專案</translation>
    </message>
    <message>
        <source>All entities of the project</source>
        <translation>專案中的全部實體</translation>
    </message>
    <message>
        <source>Name, either script, or pinyin</source>
        <translation>名稱（簡繁均可）或拼音</translation>
    </message>
    <message>
        <source>Find an entity</source>
        <translation>尋找實體</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合併…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Entities that look alike…</source>
        <translation>相似的實體…</translation>
    </message>
    <message>
        <source>Select a mention and press its key to link it to an entity.</source>
        <translation>選取一處提及，按快速鍵即可連結到實體。</translation>
    </message>
    <message>
        <source>No entities yet</source>
        <translation>還沒有實體</translation>
    </message>
    <message>
        <source>No entity is called so in either script, nor sounds so.</source>
        <translation>沒有哪個實體的簡繁名稱或讀音與此相符。</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>沒有相符的</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n 處提及</numerusform>
        </translation>
    </message>
    <message>
        <source>New entity…</source>
        <translation>新增實體…</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Evidence: events in the texts</source>
        <translation>依據：文中的事件</translation>
    </message>
    <message>
        <source>Works with</source>
        <translation>合作對象</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>沒有選取任何內容</translation>
    </message>
    <message>
        <source>Click on a node or a line: what is told of it stands here, with the way to the text.</source>
        <translation>點選節點或連線，這裡就列出相關報導，並可跳到原文。</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>兩端</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>not in the registry</source>
        <translation>不在登記簿中</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Write articles and annotations for other programs.</source>
        <translation>把文章和標註寫成其他程式可用的檔案。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>標註層</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>單一檔案</translation>
    </message>
    <message>
        <source>Training, development, test: 80/10/10</source>
        <translation>訓練、開發、測試：80/10/10</translation>
    </message>
    <message>
        <source>Training, development, test: 70/15/15</source>
        <translation>訓練、開發、測試：70/15/15</translation>
    </message>
    <message>
        <source>Training, development: 90/10</source>
        <translation>訓練、開發：90/10</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>隨機種子</translation>
    </message>
    <message>
        <source>The same seed divides the same articles the same way</source>
        <translation>種子相同，同樣的文章就分得相同</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原樣</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Offsets count {unit}.</source>
        <translation>偏移量單位：{unit}。</translation>
    </message>
    <message>
        <source>Not held: {losses}</source>
        <translation>無法保留：{losses}</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有標註層</translation>
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
        <translation>匯出完成</translation>
    </message>
    <message>
        <source>{articles} articles and {annotations} annotations were written.</source>
        <translation>已寫出 {articles} 篇文章、{annotations} 條標註。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>The format could not hold</source>
        <translation>此格式未能保存</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>沒有任何損失。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>{value} (default)</source>
        <translation>{value}（預設）</translation>
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
        <translation>數字</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>區間</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>Article of</source>
        <translation>文章日期</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>字體</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>備註</translation>
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
        <translation>無法比較</translation>
    </message>
    <message>
        <source>Only one</source>
        <translation>僅此一處</translation>
    </message>
    <message>
        <source>{one} and {other} conflict</source>
        <translation>{one} 與 {other} 矛盾</translation>
    </message>
    <message>
        <source>{one} and {other} agree</source>
        <translation>{one} 與 {other} 一致</translation>
    </message>
    <message>
        <source>one of them states no period</source>
        <translation>其中一個沒有說明時間</translation>
    </message>
    <message>
        <source>the same value</source>
        <translation>數值相同</translation>
    </message>
    <message>
        <source>their intervals share values</source>
        <translation>區間有交集</translation>
    </message>
    <message>
        <source>their intervals share no value</source>
        <translation>區間沒有交集</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>未能理解</translation>
    </message>
    <message>
        <source>wording turned round</source>
        <translation>用詞顛倒了意思</translation>
    </message>
    <message>
        <source>wording exchanged</source>
        <translation>用詞被替換</translation>
    </message>
    <message>
        <source>corrected by hand</source>
        <translation>已手動更正</translation>
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
        <translation>數字分組</translation>
    </message>
    <message>
        <source>Figures over time</source>
        <translation>數字隨時間的變化</translation>
    </message>
    <message>
        <source>No figure here has a number.</source>
        <translation>這裡沒有可以畫出的數字。</translation>
    </message>
    <message>
        <source>of {period}</source>
        <translation>所指時間：{period}</translation>
    </message>
    <message>
        <source>Figures of the group</source>
        <translation>本組數字</translation>
    </message>
    <message>
        <source>what it was before shares no value</source>
        <translation>此前的數值沒有交集</translation>
    </message>
</context>
<context>
    <name>FiguresRoom</name>
    <message>
        <source>All verdicts</source>
        <translation>全部結論</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>結論</translation>
    </message>
    <message>
        <source>all figures shown, as a table</source>
        <translation>所示全部數字，表格</translation>
    </message>
    <message>
        <source>all figures shown, with their reasons</source>
        <translation>所示全部數字及理由</translation>
    </message>
    <message>
        <source>the plot</source>
        <translation>圖</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 組</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n 組矛盾</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agree</source>
        <translation>
            <numerusform>%n 組一致</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first values are compared: there are too many.</source>
        <translation>數值過多，只比較了前面的一部分。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more pair(s)</source>
        <translation>
            <numerusform>另有 %n 對</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or a click on the words leads to the text.</source>
        <translation>按 Enter 或點擊原文即可回到內文。</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Something went wrong</source>
        <translation>程式出錯</translation>
    </message>
    <message>
        <source>The project cannot be made</source>
        <translation>無法新增專案</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>開啟專案</translation>
    </message>
    <message>
        <source>The sample cannot be made</source>
        <translation>無法生成示例專案</translation>
    </message>
    <message>
        <source>Copy written to {file}</source>
        <translation>副本已寫入 {file}</translation>
    </message>
    <message>
        <source>The copy was not written</source>
        <translation>副本未能寫入</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>The project could not be checked</source>
        <translation>無法檢查專案</translation>
    </message>
    <message>
        <source>Everything in the project file is in order.</source>
        <translation>專案檔案一切正常。</translation>
    </message>
    <message>
        <source>Project checked</source>
        <translation>專案檢查完畢</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>尚未儲存</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not on the disk. Close and lose them?</source>
        <translation>
            <numerusform>有 %n 處更改尚未寫入磁碟。要關閉並丟棄嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>關閉並丟棄</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>從專案中移除</translation>
    </message>
    <message>
        <source>Article removed. Ctrl+Z brings it back.</source>
        <translation>文章已移除，按 Ctrl+Z 可恢復。</translation>
    </message>
    <message>
        <source>Show the versions of this story</source>
        <translation>顯示這篇報導的各個版本</translation>
    </message>
    <message>
        <source>Open the next version</source>
        <translation>開啟下一個版本</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files of this import</source>
        <translation>此次匯入的檔案</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Shuangjian projects</source>
        <translation>雙箋專案</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter, in either script</source>
        <translation>篩選，簡繁皆可</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>依文字篩選</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>全部標籤</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>全部媒體</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>媒體</translation>
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
        <translation>只看目前開啟的文章</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>顯示全部</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in either script</source>
        <translation>簡繁皆可尋找</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文章中尋找</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>第 {at} 處，共 {total} 處</translation>
    </message>
</context>
<context>
    <name>Flag</name>
    <message>
        <source>repair proposed: %1</source>
        <translation>建議修補：%1</translation>
    </message>
    <message>
        <source>characters of a figure are lost: %1</source>
        <translation>數字中有字元缺失：%1</translation>
    </message>
    <message>
        <source>a character is lost: %1</source>
        <translation>有字元缺失：%1</translation>
    </message>
</context>
<context>
    <name>FormChooser</name>
    <message>
        <source>Put the caret into the converted text first.</source>
        <translation>請先把游標放到轉換後的文字中。</translation>
    </message>
    <message>
        <source>Nothing is converted here.</source>
        <translation>此處沒有經過轉換。</translation>
    </message>
    <message>
        <source>The project is open read-only.</source>
        <translation>專案以唯讀方式開啟。</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>code points</source>
        <translation>碼位</translation>
    </message>
    <message>
        <source>rows: one code point each</source>
        <translation>列（每列一個碼位）</translation>
    </message>
    <message>
        <source>The history of steps: who did what when, and how it was before.</source>
        <translation>操作歷史：何人何時做了什麼，之前是什麼樣。</translation>
    </message>
    <message>
        <source>Discontinuous annotations, and those that reach over the end of a paragraph.</source>
        <translation>不連續的標註，以及跨段落的標註。</translation>
    </message>
    <message>
        <source>Nested and overlapping annotations beyond the number of columns.</source>
        <translation>超出欄數的巢狀與重疊標註。</translation>
    </message>
    <message>
        <source>Arguments, attributes, notes, relations, article-level tags and ids.</source>
        <translation>論元、屬性、備註、關係、篇章級標籤與編號。</translation>
    </message>
    <message>
        <source>Raw text, edits, overrides, paragraph roles, and the data of the article.</source>
        <translation>原文、修復、指定字形、段落角色與文章資訊。</translation>
    </message>
    <message>
        <source>article without text</source>
        <translation>沒有正文的文章</translation>
    </message>
    <message>
        <source>nested or overlapping, no column left</source>
        <translation>巢狀或重疊，已無空欄</translation>
    </message>
    <message>
        <source>mention as a whole</source>
        <translation>整個提及</translation>
    </message>
    <message>
        <source>claim as a whole</source>
        <translation>整個主張</translation>
    </message>
    <message>
        <source>event as a whole</source>
        <translation>整個事件</translation>
    </message>
    <message>
        <source>relation as a whole</source>
        <translation>整個關係</translation>
    </message>
    <message>
        <source>tag as a whole</source>
        <translation>整個篇章標籤</translation>
    </message>
    <message>
        <source>argument in a role</source>
        <translation>角色中的論元</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>屬性</translation>
    </message>
    <message>
        <source>note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>edit and the raw text under it</source>
        <translation>修復及其下的原文</translation>
    </message>
    <message>
        <source>override and other object</source>
        <translation>指定字形與其他物件</translation>
    </message>
    <message>
        <source>source, title, date, byline and paragraph roles of an article</source>
        <translation>文章的來源、標題、日期、署名與段落角色</translation>
    </message>
    <message>
        <source>border between articles</source>
        <translation>文章之間的分界</translation>
    </message>
    <message>
        <source>layer that was not asked for</source>
        <translation>未選取的標註層</translation>
    </message>
    <message>
        <source>link to an entity</source>
        <translation>連結實體</translation>
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
        <translation>僅此處</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>只改這一處</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>整個專案</translation>
    </message>
    <message>
        <source>Wherever these characters stand</source>
        <translation>凡出現這些字之處</translation>
    </message>
    <message>
        <source>As converted</source>
        <translation>恢復轉換結果</translation>
    </message>
    <message>
        <source>Drop the chosen form and let the conversion decide</source>
        <translation>放棄所選字形，由轉換決定</translation>
    </message>
    <message>
        <source>Other forms of {text}</source>
        <translation>「{text}」的其他字形</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
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
        <translation>匯入</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>新增檔案…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>新增資料夾…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>全部檔案</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>需要檢視</translation>
    </message>
    <message>
        <source>Only what needs a look</source>
        <translation>只看需要檢視的</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>匯入進度</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>撤回匯入</translation>
    </message>
    <message>
        <source>Nothing needs a look</source>
        <translation>沒有需要檢視的</translation>
    </message>
    <message>
        <source>“All” shows every file.</source>
        <translation>「全部」顯示每個檔案。</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>這裡還沒有內容</translation>
    </message>
    <message>
        <source>Drop files or folders, or paste what you have copied.</source>
        <translation>拖入檔案或資料夾，或貼上已複製的內容。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 個檔案</numerusform>
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
            <numerusform>%n 個需要查看</numerusform>
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
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>匯入 %n 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the files. Enter imports them without waiting.</source>
        <translation>正在檢視檔案。按 Enter 可不等而直接匯入。</translation>
    </message>
    <message>
        <source>Enter imports everything with what is shown; nothing must be decided.</source>
        <translation>按 Enter 按所示全部匯入，無須逐一決定。</translation>
    </message>
    <message>
        <source>The import was taken back. Ctrl+Shift+Z brings it in again.</source>
        <translation>匯入已撤回，按 Ctrl+Shift+Z 可恢復。</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n article(s) had come in and stay; Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>已停止。已匯入的 %n 篇文章會保留，按 Ctrl+Z 可撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>One Ctrl+Z takes the whole import back.</source>
        <translation>按一次 Ctrl+Z 可撤回整個匯入。</translation>
    </message>
    <message>
        <source>Stopping behind the file at hand…</source>
        <translation>處理完目前檔案後停止…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>已複製報告</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Import files</source>
        <translation>匯入檔案</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>匯入資料夾</translation>
    </message>
    <message>
        <source>A link is no article yet</source>
        <translation>連結還不是文章</translation>
    </message>
    <message>
        <source>This program never goes online, so it cannot fetch the page. Open the link in your browser, save the page and drop the file here, or copy the article and paste it.</source>
        <translation>本程式從不連網，無法取得網頁。請在瀏覽器中開啟連結，儲存網頁後把檔案拖到這裡，或複製文章後貼上。</translation>
    </message>
    <message>
        <source>There is nothing to import in what was copied.</source>
        <translation>複製的內容裡沒有可匯入的。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>已匯入 %n 篇文章，按 Ctrl+Z 可撤回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>已匯入 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was broken off</source>
        <translation>匯入中斷</translation>
    </message>
    <message>
        <source>Importing {done} of {total}</source>
        <translation>正在匯入 {done} / {total}</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>The file begins with the mark {0}, which names its encoding.</source>
        <translation>檔案以標記 {0} 開頭，它指明了編碼。</translation>
    </message>
    <message>
        <source>Nothing but Latin letters, digits and signs.</source>
        <translation>只有拉丁字母、數字和符號。</translation>
    </message>
    <message>
        <source>{0} characters are well-formed UTF-8, which no other encoding is by chance.</source>
        <translation>有 {0} 個字是合規的 UTF-8，別的編碼不會碰巧如此。</translation>
    </message>
    <message>
        <source>All of {0} sequences are well-formed UTF-8.</source>
        <translation>全部 {0} 個序列都是合規的 UTF-8。</translation>
    </message>
    <message>
        <source>Reads most like Chinese as {0}: {1} points a character over {2} characters; next comes {3} with {4}.</source>
        <translation>按 {0} 讀取最像中文：{2} 個字平均每字 {1} 分；其次是 {3}，{4} 分。</translation>
    </message>
    <message>
        <source>There is no Chinese in it; taken for {0}.</source>
        <translation>其中沒有中文；按 {0} 處理。</translation>
    </message>
    <message>
        <source>You chose the encoding.</source>
        <translation>編碼由您指定。</translation>
    </message>
    <message>
        <source>The page says {0}.</source>
        <translation>網頁自稱 {0}。</translation>
    </message>
    <message>
        <source>{0} bytes are no character in it; they are kept in the source.</source>
        <translation>有 {0} 個位元組在此編碼中不成字，原樣保留在原始檔案中。</translation>
    </message>
    <message>
        <source>The text was taken out of the file by the reader {0}.</source>
        <translation>文字由讀取器 {0} 取出。</translation>
    </message>
    <message>
        <source>The file was made with another schema; that of the project stays.</source>
        <translation>檔案用的是另一套標註方案；專案仍用自己的。</translation>
    </message>
    <message>
        <source>Labels that the schema does not have: {0}.</source>
        <translation>標註方案中沒有的標籤：{0}。</translation>
    </message>
    <message>
        <source>this cannot be read as {0}.</source>
        <translation>無法按 {0} 讀取。</translation>
    </message>
    <message>
        <source>Open it in its own program and save it anew, or as text.</source>
        <translation>請用相應程式開啟後重新儲存，或存為文字。</translation>
    </message>
    <message>
        <source>the file is encrypted.</source>
        <translation>檔案已加密。</translation>
    </message>
    <message>
        <source>Save a copy without a password and import that.</source>
        <translation>請另存一份不帶密碼的再匯入。</translation>
    </message>
    <message>
        <source>{0} files are not read.</source>
        <translation>不讀取 {0} 檔案。</translation>
    </message>
    <message>
        <source>Save it as {0}.</source>
        <translation>請另存為 {0}。</translation>
    </message>
    <message>
        <source>Check where it comes from.</source>
        <translation>請檢查它的來源。</translation>
    </message>
    <message>
        <source>no column looks like the text of articles.</source>
        <translation>沒有哪一欄像文章正文。</translation>
    </message>
    <message>
        <source>there is no column “{0}”.</source>
        <translation>沒有「{0}」欄。</translation>
    </message>
    <message>
        <source>Choose the column; there are: {0}.</source>
        <translation>請指定欄，現有：{0}。</translation>
    </message>
    <message>
        <source>Name the columns in the first row.</source>
        <translation>請在首列寫明欄名。</translation>
    </message>
    <message>
        <source>nothing stands in the column “{0}”.</source>
        <translation>「{0}」欄為空。</translation>
    </message>
    <message>
        <source>the text has more than {0} characters.</source>
        <translation>文字超過 {0} 字。</translation>
    </message>
    <message>
        <source>the file is larger than {0} MB.</source>
        <translation>檔案超過 {0} MB。</translation>
    </message>
    <message>
        <source>; this is more than any article needs, so it is not read.</source>
        <translation>；這超出了任何文章所需，因此不讀取。</translation>
    </message>
    <message>
        <source>Take the articles out of it and import them by themselves.</source>
        <translation>請取出其中的文章單獨匯入。</translation>
    </message>
    <message>
        <source>this is an archive inside an archive</source>
        <translation>這是壓縮檔裡的壓縮檔</translation>
    </message>
    <message>
        <source>the archive holds no file that can be read.</source>
        <translation>壓縮檔裡沒有可讀取的檔案。</translation>
    </message>
    <message>
        <source>Texts, web pages, Word, PDF, EPUB, tables and JSON can be read.</source>
        <translation>可讀取文字、網頁、Word、PDF、EPUB、表格和 JSON。</translation>
    </message>
    <message>
        <source>the page shows no text; perhaps a script loads it.</source>
        <translation>網頁上沒有文字，可能由指令碼載入。</translation>
    </message>
    <message>
        <source>Open it in a browser and save it again as “complete” or in one file.</source>
        <translation>請在瀏覽器中開啟，另存為「完整網頁」或單一檔案。</translation>
    </message>
    <message>
        <source>this is a link, which is not followed.</source>
        <translation>這是連結，不予跟隨。</translation>
    </message>
    <message>
        <source>nothing in this folder can be read.</source>
        <translation>此資料夾裡沒有可讀取的檔案。</translation>
    </message>
    <message>
        <source>this is no JSON ({0})</source>
        <translation>這不是 JSON（{0}）</translation>
    </message>
    <message>
        <source>this is no record with keys.</source>
        <translation>這不是帶鍵的紀錄。</translation>
    </message>
    <message>
        <source>cannot be read: {0}.</source>
        <translation>無法讀取：{0}。</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>第 {0} 列</translation>
    </message>
    <message>
        <source>record {0}</source>
        <translation>第 {0} 筆</translation>
    </message>
    <message>
        <source>sheet {0}</source>
        <translation>工作表 {0}</translation>
    </message>
    <message>
        <source>this article is here already</source>
        <translation>此文章已在專案中</translation>
    </message>
    <message>
        <source>the article is here in another encoding</source>
        <translation>專案裡已有此文章，但編碼不同</translation>
    </message>
    <message>
        <source>UTF-16, big-endian</source>
        <translation>UTF-16（大端序）</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB18030, GBK)</source>
        <translation>簡體中文（GB18030、GBK）</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB2312)</source>
        <translation>簡體中文（GB2312）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁體中文（Big5）</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>日文（Shift JIS）</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>韓文（EUC-KR）</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>西歐（Windows-1252）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>發布時間</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>無法讀取</translation>
    </message>
    <message>
        <source>annotated articles ({format})</source>
        <translation>帶標註的文章（{format}）</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在檢視…</translation>
    </message>
    <message>
        <source>encoding uncertain</source>
        <translation>編碼不確定</translation>
    </message>
    <message>
        <source>columns guessed</source>
        <translation>欄為推測</translation>
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
        <translation>屬性</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Of the whole article</source>
        <translation>全文標籤</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>更改標籤</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>再新增</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Fill the role {role}</source>
        <translation>填寫角色「{role}」</translation>
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
        <translation>備註</translation>
    </message>
    <message>
        <source>What a colleague should know</source>
        <translation>想讓同事知道的事</translation>
    </message>
    <message>
        <source>All of it, and what it is known from…</source>
        <translation>全部資訊及其依據…</translation>
    </message>
    <message>
        <source>Select text and press a label's key, or click a mark to see it here.</source>
        <translation>選中文字並按標籤的快速鍵；點擊標註可在此查看。</translation>
    </message>
    <message>
        <source>needed  {many}</source>
        <translation>待填  {many}</translation>
    </message>
    <message>
        <source>How many may fill this role</source>
        <translation>此角色可填數量</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>實體</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Labels and roles have keys of their own; they stand above the text.</source>
        <translation>標籤和角色另有快速鍵，列在正文上方。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>without a type</source>
        <translation>沒有類型</translation>
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
        <translation>同一主張</translation>
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
        <translation>獲得支持</translation>
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
        <translation>同一主張？</translation>
    </message>
    <message>
        <source>Contradiction?</source>
        <translation>相互矛盾？</translation>
    </message>
    <message>
        <source>Update?</source>
        <translation>後續更新？</translation>
    </message>
    <message>
        <source>both name {words}</source>
        <translation>都提到{words}</translation>
    </message>
    <message>
        <source>both about {words}</source>
        <translation>對象都是{words}</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>同一天</translation>
    </message>
    <message>
        <source>days apart</source>
        <translation>相隔數日</translation>
    </message>
    <message>
        <source>dates overlap</source>
        <translation>時間重疊</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>同一地點</translation>
    </message>
    <message>
        <source>same word {words}</source>
        <translation>同用「{words}」</translation>
    </message>
    <message>
        <source>similar wording</source>
        <translation>措辭相近</translation>
    </message>
    <message>
        <source>figures agree</source>
        <translation>數字相符</translation>
    </message>
    <message>
        <source>figures differ: {words}</source>
        <translation>數字不符：{words}</translation>
    </message>
    <message>
        <source>later date</source>
        <translation>時間較晚</translation>
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
        <translation>須由文章日期推算，而文章日期不明</translation>
    </message>
    <message>
        <source>no date that could be read</source>
        <translation>未能讀出日期</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>沒有這一天</translation>
    </message>
    <message>
        <source>too vague for the calendar</source>
        <translation>過於籠統，無法對應日曆</translation>
    </message>
    <message>
        <source>count</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>money</source>
        <translation>金額</translation>
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
        <translation>倍數</translation>
    </message>
    <message>
        <source>change</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>index</source>
        <translation>指數</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>時長</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>篩選清單</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>主張</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修補</translation>
    </message>
    <message>
        <source>No mentions yet</source>
        <translation>還沒有提及</translation>
    </message>
    <message>
        <source>No claims yet</source>
        <translation>還沒有主張</translation>
    </message>
    <message>
        <source>Select what is claimed and press the key of a claim.</source>
        <translation>選中所主張的內容，按主張的快速鍵。</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>還沒有事件</translation>
    </message>
    <message>
        <source>Select the word that names the event and press its key.</source>
        <translation>選中表示事件的詞，按事件的快速鍵。</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>沒有問題</translation>
    </message>
    <message>
        <source>Everything agrees with the schema.</source>
        <translation>一切都符合標註方案。</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>用詞</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided repair(s)</source>
        <translation>
            <numerusform>%n 處修補待定</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a name in the text and press its label's key.</source>
        <translation>在正文中選中名稱，按標籤的快速鍵。</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>實體</translation>
    </message>
</context>
<context>
    <name>LossBar</name>
    <message>
        <source>Undo the change</source>
        <translation>復原此變更</translation>
    </message>
    <message>
        <source>Show the annotation</source>
        <translation>顯示該標註</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) lost their place by this change</source>
        <translation>
            <numerusform>此變更使 %n 則標註失去了位置</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The project cannot be opened</source>
        <translation>無法開啟專案</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Shuangjian 双笺</source>
        <translation>雙箋 Shuangjian</translation>
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
        <translation>文中位置已遺失</translation>
    </message>
    <message>
        <source>doubtful wording</source>
        <translation>措辭可疑</translation>
    </message>
</context>
<context>
    <name>NetworkRoom</name>
    <message>
        <source>All types</source>
        <translation>全部類型</translation>
    </message>
    <message>
        <source>Types of participants</source>
        <translation>參與者類型</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>任意狀態</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部地區</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Events as nodes</source>
        <translation>事件作為節點</translation>
    </message>
    <message>
        <source>Every event is a node, tied to all who take part in it</source>
        <translation>每個事件是一個節點，與所有參與者相連</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>計入什麼</translation>
    </message>
    <message>
        <source>Members in the place of their group</source>
        <translation>以成員代替群體</translation>
    </message>
    <message>
        <source>Departments as what they belong to</source>
        <translation>部門歸入所屬單位</translation>
    </message>
    <message>
        <source>Also what is said not to take place</source>
        <translation>也算被否定的事件</translation>
    </message>
    <message>
        <source>Also who is tied to nobody</source>
        <translation>也顯示沒有聯繫的參與者</translation>
    </message>
    <message>
        <source>without a status</source>
        <translation>沒有狀態</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>圖</translation>
    </message>
    <message>
        <source>the whole network</source>
        <translation>整個網路</translation>
    </message>
    <message>
        <source>ties</source>
        <translation>聯繫</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>節點</translation>
    </message>
    <message>
        <source>Drag to move, wheel to zoom, F to find; arrows and Tab walk along the ties.</source>
        <translation>拖曳平移，滾輪縮放，按 F 尋找；方向鍵和 Tab 沿聯繫行走。</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>新增專案</translation>
    </message>
    <message>
        <source>A project is one file: articles, annotations and their whole history.</source>
        <translation>一個專案就是一個檔案：文章、標註及其全部歷史。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>專案</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>從檔案讀取…</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>標註方案</translation>
    </message>
    <message>
        <source>Your name as annotator</source>
        <translation>標註者姓名</translation>
    </message>
    <message>
        <source>It names your layer; colleagues see it when files are merged.</source>
        <translation>用作您的圖層名；合併檔案時同事會看到。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新增</translation>
    </message>
</context>
<context>
    <name>NotSavedDialog</name>
    <message>
        <source>Your last work is not on the disk yet</source>
        <translation>最近的工作尚未寫入磁碟</translation>
    </message>
    <message>
        <source>{count} changes are kept in memory; you can go on working.</source>
        <translation>{count} 處更改保留在記憶體中，您可以繼續工作。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍後</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丟棄</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
</context>
<context>
    <name>PairsDialog</name>
    <message>
        <source>Entities that look alike</source>
        <translation>相似的實體</translation>
    </message>
    <message>
        <source>Enter merges a pair, Delete keeps it apart. The one with more mentions stays; its names lead to it from then on. Undo takes a merger back.</source>
        <translation>按 Enter 合併一對，按 Delete 保持分開。提及較多的一個保留，另一個的名稱此後也指向它。合併可以復原。</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>實體對</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在尋找…</translation>
    </message>
    <message>
        <source>No two entities look like one.</source>
        <translation>沒有哪兩個實體像是同一個。</translation>
    </message>
    <message>
        <source>No look-alikes</source>
        <translation>沒有相似的實體</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>保持分開</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name}（{count}）</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>名稱相同</translation>
    </message>
    <message>
        <source>a name in common</source>
        <translation>有共同的名稱</translation>
    </message>
    <message>
        <source>one name is part of the other</source>
        <translation>名稱相互包含</translation>
    </message>
    <message>
        <source>they sound alike</source>
        <translation>讀音相同</translation>
    </message>
    <message>
        <source>names much alike</source>
        <translation>名稱相近</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Type a command, a label or an article</source>
        <translation>輸入指令、標籤或文章</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>指令面板</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>沒有符合的項目</translation>
    </message>
    <message>
        <source>Type a name in either script, or pinyin</source>
        <translation>輸入簡體或繁體名稱，或拼音</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Find by name or pinyin</source>
        <translation>按名稱或拼音尋找</translation>
    </message>
    <message>
        <source>Find somebody by name, in either script or by pinyin</source>
        <translation>按名稱（簡繁皆可）或拼音尋找參與者</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>參與者</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceKey</name>
    <message>
        <source>List of repairs</source>
        <translation>修補清單</translation>
    </message>
    <message>
        <source>Accept or restore</source>
        <translation>採用或恢復</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Other readings</source>
        <translation>其他讀法</translation>
    </message>
    <message>
        <source>Accept all of this rule</source>
        <translation>採用此規則的全部修補</translation>
    </message>
    <message>
        <source>Dismiss all of this rule</source>
        <translation>撤下此規則的全部修補</translation>
    </message>
    <message>
        <source>Next undecided one</source>
        <translation>下一個未決項</translation>
    </message>
    <message>
        <source>Previous undecided one</source>
        <translation>上一個未決項</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Annotations to be carried over</source>
        <translation>將要轉移的標註</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>轉到右邊</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>轉到左邊</translation>
    </message>
    <message numerus="yes">
        <source>Carry %n over</source>
        <translation>
            <numerusform>轉移 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不轉移</translation>
    </message>
    <message>
        <source>is carried over</source>
        <translation>將轉移</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>either script, any case and width</source>
        <translation>簡繁、大小寫、全形半形皆可</translation>
    </message>
    <message>
        <source>by pinyin where no text has the letters; tái wān, tai2wan1</source>
        <translation>文中沒有這些字母時依拼音；也可寫 tái wān、tai2wan1</translation>
    </message>
    <message>
        <source>by initials, likewise</source>
        <translation>同樣，依拼音首字母</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>二者之一</translation>
    </message>
    <message>
        <source>the first in paragraphs that have the second</source>
        <translation>前者，且同段中有後者</translation>
    </message>
    <message>
        <source>… that do not have it</source>
        <translation>……且同段中沒有後者</translation>
    </message>
    <message>
        <source>inside of an annotation with that label</source>
        <translation>在帶該標籤的標註之內</translation>
    </message>
    <message>
        <source>what nobody has tagged yet</source>
        <translation>還沒有人標註的</translation>
    </message>
    <message>
        <source>annotations with a value of an attribute</source>
        <translation>屬性為該值的標註</translation>
    </message>
    <message>
        <source>what fills a role</source>
        <translation>充當該角色的</translation>
    </message>
    <message>
        <source>what points to an entity</source>
        <translation>指向該實體的</translation>
    </message>
    <message>
        <source>by what articles are</source>
        <translation>依文章的狀態、文字</translation>
    </message>
    <message>
        <source>by words of outlet or title</source>
        <translation>依媒體或標題中的詞</translation>
    </message>
    <message>
        <source>by the day they appeared</source>
        <translation>依發佈日期</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>沒有要尋找的內容。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed (character {at}).</source>
        <translation>引號沒有閉合（第 {at} 個字元）。</translation>
    </message>
    <message>
        <source>“{word}” says nothing to look for (character {at}).</source>
        <translation>「{word}」後面沒有內容（第 {at} 個字元）。</translation>
    </message>
    <message>
        <source>There is no filter “{word}:” (character {at}). In quotation marks it is searched for as text.</source>
        <translation>沒有「{word}:」這個篩選條件（第 {at} 個字元）。加引號則當作文字尋找。</translation>
    </message>
    <message>
        <source>The project does not know “{word}” (character {at}).</source>
        <translation>專案中沒有「{word}」（第 {at} 個字元）。</translation>
    </message>
    <message>
        <source>“{word}” is no date (character {at}).</source>
        <translation>「{word}」不是日期（第 {at} 個字元）。</translation>
    </message>
    <message>
        <source>“{word}” cannot be read as pinyin (character {at}).</source>
        <translation>「{word}」不是拼音（第 {at} 個字元）。</translation>
    </message>
    <message>
        <source>“|” stands between two words of which one is to be found (character {at}).</source>
        <translation>「|」用在兩個詞之間，表示二者擇一（第 {at} 個字元）。</translation>
    </message>
    <message>
        <source>The query only says what is not wanted.</source>
        <translation>只說明了不要什麼。</translation>
    </message>
    <message>
        <source>Perhaps: {choices}.</source>
        <translation>也許是：{choices}。</translation>
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
        <translation>整個專案</translation>
    </message>
    <message>
        <source>Tag: {label}</source>
        <translation>標註：{label}</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>The project has no other version of this story.</source>
        <translation>專案中沒有這篇報導的其他版本。</translation>
    </message>
</context>
<context>
    <name>ReadingRoom</name>
    <message>
        <source>Converting…</source>
        <translation>正在轉換…</translation>
    </message>
    <message>
        <source>Choose an article.</source>
        <translation>請選擇一篇文章。</translation>
    </message>
    <message>
        <source>Text in both scripts</source>
        <translation>簡繁對照正文</translation>
    </message>
    <message>
        <source>No articles yet: drop files onto the list, or press Ctrl+I.</source>
        <translation>還沒有文章：把檔案拖到左側清單，或按 Ctrl+I。</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>臺灣</translation>
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
        <translation>轉換，{profile}</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Figure</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>33%, ≥ 3000家</source>
        <translation>33%、≥ 3000家</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>未能讀懂</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>人工更正</translation>
    </message>
    <message>
        <source>Read from {words}</source>
        <translation>讀自「{words}」</translation>
    </message>
    <message>
        <source>Correct by hand</source>
        <translation>人工更正</translation>
    </message>
    <message>
        <source>Says so</source>
        <translation>說法來源</translation>
    </message>
    <message>
        <source>That is not a figure that can be read.</source>
        <translation>無法讀成數字。</translation>
    </message>
    <message>
        <source>That is not a date that can be read.</source>
        <translation>無法讀成日期。</translation>
    </message>
</context>
<context>
    <name>RepairDelegate</name>
    <message numerus="yes">
        <source>%n other reading(s)</source>
        <translation>
            <numerusform>另有 %n 種讀法</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairGuide</name>
    <message>
        <source>There is no repair here: go to one with F4, or in the list.</source>
        <translation>此處沒有修補：可按 F4 或在清單中前往一處。</translation>
    </message>
    <message>
        <source>This is applied already.</source>
        <translation>此處已採用。</translation>
    </message>
    <message>
        <source>This is dismissed already.</source>
        <translation>此處已撤下。</translation>
    </message>
    <message>
        <source>The project is open read-only.</source>
        <translation>專案以唯讀方式開啟。</translation>
    </message>
    <message>
        <source>Nothing is undecided in this article.</source>
        <translation>本文沒有待定之處。</translation>
    </message>
    <message>
        <source>Nothing was repaired in this article.</source>
        <translation>本文未作任何修補。</translation>
    </message>
</context>
<context>
    <name>RepairList</name>
    <message>
        <source>Repairs</source>
        <translation>修補</translation>
    </message>
    <message>
        <source>In groups by rule</source>
        <translation>依規則分組</translation>
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
        <translation>此修補的更多操作</translation>
    </message>
    <message>
        <source>The project is open read-only.</source>
        <translation>專案以唯讀方式開啟。</translation>
    </message>
    <message>
        <source>Which repairs are listed</source>
        <translation>列出哪些修補</translation>
    </message>
    <message>
        <source>Of which rule</source>
        <translation>屬於哪條規則</translation>
    </message>
    <message>
        <source>Nothing was repaired in this article</source>
        <translation>本文未作任何修補</translation>
    </message>
    <message>
        <source>The text is shown as it came.</source>
        <translation>文字依來時原樣顯示。</translation>
    </message>
    <message>
        <source>No such repair</source>
        <translation>沒有此類修補</translation>
    </message>
    <message>
        <source>This article has no repair of this kind and rule.</source>
        <translation>本文沒有此類型、此規則的修補。</translation>
    </message>
    <message>
        <source>A on the list, Alt+Enter anywhere</source>
        <translation>清單中按 A，任何位置按 Alt+Enter</translation>
    </message>
    <message>
        <source>D on the list, Alt+Delete anywhere</source>
        <translation>清單中按 D，任何位置按 Alt+Delete</translation>
    </message>
    <message>
        <source>Other readings of this place: Space on the list, Ctrl+.</source>
        <translation>此處的其他讀法：清單中按空白鍵，或按 Ctrl+.</translation>
    </message>
    <message>
        <source>Every rule</source>
        <translation>所有規則</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢復</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>採用</translation>
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
        <translation>採用</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Repair: {before} becomes {after}</source>
        <translation>修補：{before} 改為 {after}</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>重新顯示</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢復</translation>
    </message>
    <message>
        <source>Hide again</source>
        <translation>重新隱藏</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>applied</source>
        <translation>已採用</translation>
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
        <translation>遺失的字</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已採用</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>手動設定</translation>
    </message>
    <message>
        <source>Corrected by hand</source>
        <translation>手動更正</translation>
    </message>
    <message>
        <source>Hidden by hand</source>
        <translation>手動隱藏</translation>
    </message>
    <message>
        <source>Split by hand</source>
        <translation>手動拆分</translation>
    </message>
    <message>
        <source>Joined by hand</source>
        <translation>手動合併</translation>
    </message>
    <message>
        <source>Likely original accepted</source>
        <translation>採用了可能的原詞</translation>
    </message>
    <message>
        <source>a character is lost</source>
        <translation>有字遺失</translation>
    </message>
    <message>
        <source>lost in a figure</source>
        <translation>數字中有缺失</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手動設定</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>Back to the text</source>
        <translation>回到內文</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>正在讀取專案</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>沒有符合篩選條件的內容</translation>
    </message>
    <message>
        <source>The cross at the end of the filter shows everything again.</source>
        <translation>點篩選列末端的叉號可重新顯示全部。</translation>
    </message>
    <message>
        <source>Reading the project…</source>
        <translation>正在讀取專案…</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已寫入：{file}</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>還沒有數字</translation>
    </message>
    <message>
        <source>Tag claims and fill their figure: what several articles count then stands side by side here.</source>
        <translation>標註主張並填寫其數字：多篇文章對同一事物的數字會並排列在這裡。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Nothing stands in time yet</source>
        <translation>時間軸上還沒有內容</translation>
    </message>
    <message>
        <source>Tag events and fill their date, or claims with a date. An event without a date stands where its article reported it.</source>
        <translation>標註事件並填寫時間，或標註帶時間的主張。沒有時間的事件依文章的報導日期排列。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>合作網路</translation>
    </message>
    <message>
        <source>No ties yet</source>
        <translation>還沒有聯繫</translation>
    </message>
    <message>
        <source>Tag events of cooperation and fill in who takes part: two participants of one event are tied here.</source>
        <translation>標註合作事件並填上參與者：同一事件的參與者在這裡兩兩相連。</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>語料</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>還沒有文章</translation>
    </message>
    <message>
        <source>Import articles: how far the work on each has come then stands here.</source>
        <translation>匯入文章後，這裡顯示每篇文章的標註進度。</translation>
    </message>
    <message>
        <source>Twins</source>
        <translation>對照</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>還沒有可對照的文章</translation>
    </message>
    <message>
        <source>Import a second article: two that tell one story stand side by side here.</source>
        <translation>再匯入一篇文章：講同一件事的兩篇文章在這裡並排對照。</translation>
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
        <translation>語言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Your name as annotator</source>
        <translation>標註者姓名</translation>
    </message>
    <message>
        <source>New annotations belong to the layer of this name.</source>
        <translation>新標註歸入此名稱的圖層。</translation>
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
        <translation>簡繁對照</translation>
    </message>
    <message>
        <source>Simplified only</source>
        <translation>只看簡體</translation>
    </message>
    <message>
        <source>Traditional only</source>
        <translation>只看繁體</translation>
    </message>
    <message>
        <source>Readings above the text</source>
        <translation>正文上方的讀音</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
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
        <translation>在正文中顯示標籤名稱</translation>
    </message>
    <message>
        <source>Marks under doubtful conversions</source>
        <translation>在存疑的轉換下加虛線</translation>
    </message>
    <message>
        <source>Open the last project at start</source>
        <translation>啟動時開啟上次的專案</translation>
    </message>
    <message>
        <source>Marks under words that look exchanged</source>
        <translation>疑似被替換的用詞下加標記</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split {name}</source>
        <translation>拆分「{name}」</translation>
    </message>
    <message>
        <source>Tick the mentions that mean something else; they get an entity of their own.</source>
        <translation>勾選另有所指的提及，它們將歸入一個新實體。</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Name of the new entity</source>
        <translation>新實體的名稱</translation>
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
            <numerusform>已勾選 %n 處提及</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Not begun</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>進行中</translation>
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
        <translation>儲存狀態</translation>
    </message>
    <message>
        <source>Conversion profile</source>
        <translation>轉換方案</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在儲存…</translation>
    </message>
    <message>
        <source>Not saved: {count} waiting</source>
        <translation>未儲存：{count} 處等待寫入</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>唯讀</translation>
    </message>
    <message>
        <source>Show the import</source>
        <translation>顯示匯入</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>tag a mention</source>
        <translation>標註提及</translation>
    </message>
    <message>
        <source>add a claim</source>
        <translation>新增主張</translation>
    </message>
    <message>
        <source>add an event</source>
        <translation>新增事件</translation>
    </message>
    <message>
        <source>add a relation</source>
        <translation>新增關係</translation>
    </message>
    <message>
        <source>tag the article</source>
        <translation>標註全文</translation>
    </message>
    <message>
        <source>remove a mention</source>
        <translation>刪除提及</translation>
    </message>
    <message>
        <source>remove a claim</source>
        <translation>刪除主張</translation>
    </message>
    <message>
        <source>remove an event</source>
        <translation>刪除事件</translation>
    </message>
    <message>
        <source>remove a relation</source>
        <translation>刪除關係</translation>
    </message>
    <message>
        <source>untag the article</source>
        <translation>取消全文標籤</translation>
    </message>
    <message>
        <source>remove annotations</source>
        <translation>刪除標註</translation>
    </message>
    <message>
        <source>change a label</source>
        <translation>更改標籤</translation>
    </message>
    <message>
        <source>set an attribute</source>
        <translation>設定屬性</translation>
    </message>
    <message>
        <source>move an annotation</source>
        <translation>移動標註</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>寫備註</translation>
    </message>
    <message>
        <source>change an annotation</source>
        <translation>更改標註</translation>
    </message>
    <message>
        <source>fill a role</source>
        <translation>填寫角色</translation>
    </message>
    <message>
        <source>empty a role</source>
        <translation>清空角色</translation>
    </message>
    <message>
        <source>import files</source>
        <translation>匯入檔案</translation>
    </message>
    <message>
        <source>change a repair</source>
        <translation>更改修補</translation>
    </message>
    <message>
        <source>apply a repair</source>
        <translation>採用修補</translation>
    </message>
    <message>
        <source>dismiss a repair</source>
        <translation>撤下修補</translation>
    </message>
    <message>
        <source>put a repair up for decision</source>
        <translation>將修補列為待定</translation>
    </message>
    <message>
        <source>choose another repair</source>
        <translation>改選修補</translation>
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
        <translation>選擇轉換方案</translation>
    </message>
    <message>
        <source>make the sample</source>
        <translation>生成示例</translation>
    </message>
    <message>
        <source>make the project</source>
        <translation>新增專案</translation>
    </message>
    <message>
        <source>choose another form</source>
        <translation>選用其他字形</translation>
    </message>
    <message>
        <source>drop a chosen form</source>
        <translation>取消選用的字形</translation>
    </message>
    <message>
        <source>read the article in another encoding</source>
        <translation>以另一種編碼重讀文章</translation>
    </message>
    <message>
        <source>accept likely originals</source>
        <translation>採納可能的原詞</translation>
    </message>
    <message>
        <source>hide text</source>
        <translation>隱藏文字</translation>
    </message>
    <message>
        <source>show hidden text</source>
        <translation>顯示隱藏的文字</translation>
    </message>
    <message>
        <source>split a paragraph</source>
        <translation>拆分段落</translation>
    </message>
    <message>
        <source>join paragraphs</source>
        <translation>合併段落</translation>
    </message>
    <message>
        <source>say what a paragraph is</source>
        <translation>指定段落角色</translation>
    </message>
    <message>
        <source>amend the article</source>
        <translation>修訂文章</translation>
    </message>
    <message>
        <source>change the article's data</source>
        <translation>更改文章資訊</translation>
    </message>
    <message>
        <source>link two records</source>
        <translation>關聯兩筆記錄</translation>
    </message>
    <message>
        <source>reject a link</source>
        <translation>拒絕關聯</translation>
    </message>
    <message>
        <source>take a link back</source>
        <translation>撤回關聯</translation>
    </message>
    <message>
        <source>carry annotations over</source>
        <translation>轉移標註</translation>
    </message>
    <message>
        <source>add an entity</source>
        <translation>新增實體</translation>
    </message>
    <message>
        <source>link to an entity</source>
        <translation>連結實體</translation>
    </message>
    <message>
        <source>change an entity</source>
        <translation>修改實體</translation>
    </message>
    <message>
        <source>import entities</source>
        <translation>匯入實體</translation>
    </message>
    <message>
        <source>merge entities</source>
        <translation>合併實體</translation>
    </message>
    <message>
        <source>link to another entity</source>
        <translation>改換連結的實體</translation>
    </message>
    <message>
        <source>remove entities</source>
        <translation>移除實體</translation>
    </message>
    <message>
        <source>rename an entity</source>
        <translation>重新命名實體</translation>
    </message>
    <message>
        <source>split an entity</source>
        <translation>拆分實體</translation>
    </message>
    <message>
        <source>take a merger back</source>
        <translation>取消合併</translation>
    </message>
    <message>
        <source>take a link away</source>
        <translation>取消連結</translation>
    </message>
</context>
<context>
    <name>StrengthBar</name>
    <message>
        <source>How many are shown, the strongest first</source>
        <translation>顯示多少個，最強的優先</translation>
    </message>
    <message>
        <source>Only ties of at least {count} events</source>
        <translation>只顯示至少有 {count} 個事件的聯繫</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All ties</source>
        <translation>全部聯繫</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全圖</translation>
    </message>
    <message>
        <source>Ties by events</source>
        <translation>聯繫的事件數</translation>
    </message>
    <message>
        <source>Showing all {count}</source>
        <translation>顯示全部 {count} 個</translation>
    </message>
    <message>
        <source>Showing the strongest {shown} of {count}</source>
        <translation>顯示 {count} 個中最強的 {shown} 個</translation>
    </message>
</context>
<context>
    <name>Structure</name>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>副標題</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>小標題</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>圖說</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>發言人</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>清單項目</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>發布時間</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>發布者</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>編校人員</translation>
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
        <translation>取自網址</translation>
    </message>
    <message>
        <source>worked out from the first words of the report</source>
        <translation>由電頭推算</translation>
    </message>
    <message>
        <source>a field of the file</source>
        <translation>取自檔案的欄位</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手動填寫</translation>
    </message>
    <message>
        <source>known to the year</source>
        <translation>精確到年</translation>
    </message>
    <message>
        <source>known to the month</source>
        <translation>精確到月</translation>
    </message>
    <message>
        <source>known to the day</source>
        <translation>精確到日</translation>
    </message>
    <message>
        <source>known to the minute</source>
        <translation>精確到分</translation>
    </message>
    <message>
        <source>known to the second</source>
        <translation>精確到秒</translation>
    </message>
    <message>
        <source>not found in the text</source>
        <translation>文中未找到</translation>
    </message>
    <message>
        <source>the lines below the title</source>
        <translation>取自標題下方的文字</translation>
    </message>
    <message>
        <source>the title line of the text</source>
        <translation>取自內文的標題行</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>檔案中所載</translation>
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
            <numerusform>將 %n 處標為「{label}」</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to tag as {label}</source>
        <translation>沒有可標為「{label}」的</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>分布於 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged so already</source>
        <translation>
            <numerusform>已這樣標註 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlap with {others}</source>
        <translation>
            <numerusform>%n 處與 {others} 重疊</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag (Enter)</source>
        <translation>標註（Enter）</translation>
    </message>
</context>
<context>
    <name>TagStrip</name>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>主張</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>關係</translation>
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
        <translation>專案以唯讀方式開啟。</translation>
    </message>
    <message>
        <source>Select some text first.</source>
        <translation>請先選中文字。</translation>
    </message>
    <message>
        <source>This annotation has no roles.</source>
        <translation>此標註沒有角色。</translation>
    </message>
    <message>
        <source>The schema has other fillers in mind for this role.</source>
        <translation>標註方案對此角色另有要求。</translation>
    </message>
    <message>
        <source>Select an annotation and some text first.</source>
        <translation>請先選中一個標註和一段文字。</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Time line</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>No entity</source>
        <translation>無實體</translation>
    </message>
    <message>
        <source>{count} together</source>
        <translation>共 {count} 項</translation>
    </message>
    <message>
        <source>reported {day}</source>
        <translation>{day} 報導</translation>
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
        <translation>依類型</translation>
    </message>
    <message>
        <source>A lane for each type</source>
        <translation>每個類型一條泳道</translation>
    </message>
    <message>
        <source>By entity</source>
        <translation>依實體</translation>
    </message>
    <message>
        <source>A lane for each who takes part</source>
        <translation>每個參與方一條泳道</translation>
    </message>
    <message>
        <source>More of time</source>
        <translation>看更長時段</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>All of time</source>
        <translation>全部時段</translation>
    </message>
    <message>
        <source>Events and claims</source>
        <translation>事件與主張</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>主張</translation>
    </message>
    <message>
        <source>the lanes in this part of time</source>
        <translation>此時段的泳道</translation>
    </message>
    <message>
        <source>everything in the lanes, as a table</source>
        <translation>泳道中的全部內容，表格</translation>
    </message>
    <message>
        <source>everything in the lanes</source>
        <translation>泳道中的全部內容</translation>
    </message>
    <message numerus="yes">
        <source>%n in time</source>
        <translation>
            <numerusform>時間軸上 %n 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n 項沒有時間</numerusform>
        </translation>
    </message>
    <message>
        <source>Wheel or + − enlarge · drag or arrows move · N goes to the next · Enter or a click leads to the text</source>
        <translation>滾輪或 + − 縮放 · 拖曳或方向鍵移動 · N 到下一項 · Enter 或點擊回到內文</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n 個參與者</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n 條聯繫</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 個事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s)</source>
        <translation>
            <numerusform>%n 個夥伴</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n 篇報導</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜尋或輸入指令</translation>
    </message>
    <message>
        <source>Simplified only</source>
        <translation>只看簡體</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>對照</translation>
    </message>
    <message>
        <source>Both scripts side by side</source>
        <translation>簡繁對照</translation>
    </message>
    <message>
        <source>Traditional only</source>
        <translation>只看繁體</translation>
    </message>
    <message>
        <source>Show pinyin</source>
        <translation>顯示拼音</translation>
    </message>
    <message>
        <source>Show repairs</source>
        <translation>顯示修補</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>淺色或深色</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Choose a file that this program has made.</source>
        <translation>請選擇由本程式建立的檔案。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>請換一個名稱。</translation>
    </message>
    <message>
        <source>Run a check on a copy, or go back to a backup.</source>
        <translation>請在副本上執行檢查，或還原備份。</translation>
    </message>
    <message>
        <source>There is no such project.</source>
        <translation>沒有這個專案。</translation>
    </message>
    <message>
        <source>Check the name, or create it first.</source>
        <translation>請檢查名稱，或先建立專案。</translation>
    </message>
    <message>
        <source>The file is no project of this program.</source>
        <translation>該檔案不是本程式的專案。</translation>
    </message>
    <message>
        <source>A file of that name exists already.</source>
        <translation>已有同名檔案。</translation>
    </message>
    <message>
        <source>The disk is full; the last action was not saved.</source>
        <translation>磁碟已滿，最後一步操作未儲存。</translation>
    </message>
    <message>
        <source>Free some space and repeat it.</source>
        <translation>請騰出空間後再試一次。</translation>
    </message>
    <message>
        <source>The file or its folder cannot be written.</source>
        <translation>該檔案或其所在資料夾無法寫入。</translation>
    </message>
    <message>
        <source>Open it read-only, or copy it to a folder of yours.</source>
        <translation>請以唯讀方式開啟，或複製到自己的資料夾。</translation>
    </message>
    <message>
        <source>The file was moved, deleted or replaced while it was open; the last action was not saved.</source>
        <translation>檔案開啟期間被移動、刪除或取代，最後一步操作未儲存。</translation>
    </message>
    <message>
        <source>Save a copy under another name, or put the file back.</source>
        <translation>請另存副本，或把檔案放回原處。</translation>
    </message>
    <message>
        <source>The disk reports an error; the last action was not saved.</source>
        <translation>磁碟回報錯誤，最後一步操作未儲存。</translation>
    </message>
    <message>
        <source>Check the disk or the network, and save a copy elsewhere.</source>
        <translation>請檢查磁碟或網路，並在別處另存副本。</translation>
    </message>
    <message>
        <source>The project is open in another window or program.</source>
        <translation>該專案已在其他視窗或程式中開啟。</translation>
    </message>
    <message>
        <source>Close it there, or open it read-only here.</source>
        <translation>請在那邊關閉，或在此以唯讀方式開啟。</translation>
    </message>
    <message>
        <source>A newer release of this program wrote the project.</source>
        <translation>該專案由本程式的較新版本寫成。</translation>
    </message>
    <message>
        <source>Install a newer release. The file was left as it is.</source>
        <translation>請安裝新版本。檔案未作任何更動。</translation>
    </message>
    <message>
        <source>What the project file holds is not sound.</source>
        <translation>專案檔的內容有損壞。</translation>
    </message>
    <message>
        <source>The text of an earlier revision cannot be had any more.</source>
        <translation>較早版本的正文已無法取得。</translation>
    </message>
    <message>
        <source>The text holds half of a character, which no encoding can write down.</source>
        <translation>正文中有半個字元，任何編碼都無法寫出。</translation>
    </message>
    <message>
        <source>Repair the text where it comes from.</source>
        <translation>請在來源處修正文字。</translation>
    </message>
    <message>
        <source>The schema cannot be used.</source>
        <translation>此標註體系無法使用。</translation>
    </message>
    <message>
        <source>Correct the schema file at the place named above.</source>
        <translation>請在上述位置修正標註體系檔案。</translation>
    </message>
    <message>
        <source>What was written does not read back as it should; the file was not put in place.</source>
        <translation>寫出的內容讀回時不一致，檔案未放到目標位置。</translation>
    </message>
    <message>
        <source>Check the disk, and export once more.</source>
        <translation>請檢查磁碟後重新匯出。</translation>
    </message>
    <message>
        <source>The file is no text in any encoding known here.</source>
        <translation>該檔案不是任何已知編碼的文字。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text and import it again.</source>
        <translation>請存為 UTF-8 文字後重新匯入。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>沒有這個檔案。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>請檢查名稱。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>這是一個資料夾。</translation>
    </message>
    <message>
        <source>Choose a file, or import the whole folder.</source>
        <translation>請選擇檔案，或匯入整個資料夾。</translation>
    </message>
    <message>
        <source>Another program holds the file.</source>
        <translation>該檔案被其他程式佔用。</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>請在那邊關閉後再試。</translation>
    </message>
    <message>
        <source>A newer release of this program wrote the file.</source>
        <translation>該檔案由本程式的較新版本寫成。</translation>
    </message>
    <message>
        <source>Install a newer release.</source>
        <translation>請安裝新版本。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>無法寫入該檔案。</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>請換一個資料夾或名稱。</translation>
    </message>
    <message>
        <source>This cannot be done here.</source>
        <translation>此處無法這樣操作。</translation>
    </message>
    <message>
        <source>See the detail for what is possible.</source>
        <translation>可行的做法見詳情。</translation>
    </message>
    <message>
        <source>The file is not what it should be.</source>
        <translation>該檔案不符合要求。</translation>
    </message>
    <message>
        <source>See the detail, and correct the file.</source>
        <translation>請依詳情修正該檔案。</translation>
    </message>
    <message>
        <source>this does not look like text in any encoding.</source>
        <translation>這看起來不是任何編碼的文字。</translation>
    </message>
    <message>
        <source>Save it as plain text in UTF-8 and try again.</source>
        <translation>請存為 UTF-8 純文字後再試。</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>沒有這個檔案。</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>檔案是空的。</translation>
    </message>
    <message>
        <source>this is no ordinary file.</source>
        <translation>這不是一般檔案。</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>這不是日期。</translation>
    </message>
    <message>
        <source>Write as much as is known: 2025, 2025-06, 2025-06-07 or 2025-06-07T10:15.</source>
        <translation>知道多少寫多少：2025、2025-06、2025-06-07 或 2025-06-07T10:15。</translation>
    </message>
    <message>
        <source>The calendar has no such day or time.</source>
        <translation>日曆上沒有這一天或這個時間。</translation>
    </message>
    <message>
        <source>Check month, day and time.</source>
        <translation>請檢查月、日和時間。</translation>
    </message>
    <message>
        <source>Times are kept as they stand on the page, without a time zone.</source>
        <translation>時間按網頁上所寫保存，不帶時區。</translation>
    </message>
    <message>
        <source>Leave the zone out.</source>
        <translation>請去掉時區。</translation>
    </message>
    <message>
        <source>This names no task with its people.</source>
        <translation>這裡沒有寫明職務和人名。</translation>
    </message>
    <message>
        <source>Write 责编：虞清、沈砚秋；审校：林一.</source>
        <translation>請寫成：責編：虞清、沈硯秋；審校：林一。</translation>
    </message>
    <message>
        <source>This is too long for the field.</source>
        <translation>內容超過了這一欄的長度。</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>請縮短。</translation>
    </message>
    <message>
        <source>This holds a line break or a character that controls what is shown.</source>
        <translation>其中有換行或控制顯示的字元。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>請去掉它。</translation>
    </message>
    <message>
        <source>This would hide the whole text.</source>
        <translation>這樣會隱藏全文。</translation>
    </message>
    <message>
        <source>Leave a paragraph, or remove the article; undo brings it back.</source>
        <translation>請至少留一段，或移除整篇文章；復原即可找回。</translation>
    </message>
    <message>
        <source>There is no text on one side of this place.</source>
        <translation>此處的一側沒有文字。</translation>
    </message>
    <message>
        <source>Put the caret inside the paragraph.</source>
        <translation>請把游標放到段落中間。</translation>
    </message>
    <message>
        <source>There is no paragraph behind this one.</source>
        <translation>這一段後面沒有段落。</translation>
    </message>
    <message>
        <source>Put the caret into the first of the two.</source>
        <translation>請把游標放到兩段中的前一段。</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>File</source>
        <translation>檔案</translation>
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
        <translation>詳情</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>辦法</translation>
    </message>
    <message>
        <source>Your work is kept. This is a mistake of the program; the report below helps to mend it.</source>
        <translation>您的工作已保留。這是程式的錯誤，下面的報告有助於修正。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>複製報告</translation>
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
        <translation>地區用詞</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>措辭</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>僅此有</translation>
    </message>
    <message>
        <source>The same in the other script or print</source>
        <translation>只是簡繁或字形不同</translation>
    </message>
    <message>
        <source>The word of another region for the same thing</source>
        <translation>同一事物在另一地區的說法</translation>
    </message>
    <message>
        <source>Said in other words</source>
        <translation>換了說法</translation>
    </message>
    <message>
        <source>Said in one of the two alone</source>
        <translation>只有一篇這樣說</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精確</translation>
    </message>
    <message>
        <source>widened: the words differ</source>
        <translation>已放寬：文字不同</translation>
    </message>
    <message>
        <source>annotated there already</source>
        <translation>對方已標註</translation>
    </message>
    <message>
        <source>no such place there</source>
        <translation>對方沒有這一處</translation>
    </message>
</context>
<context>
    <name>TwinsPage</name>
    <message>
        <source>Both texts</source>
        <translation>兩篇文章</translation>
    </message>
</context>
<context>
    <name>TwinsRoom</name>
    <message>
        <source>Article on the left</source>
        <translation>左邊的文章</translation>
    </message>
    <message>
        <source>Article on the right</source>
        <translation>右邊的文章</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>左右互換</translation>
    </message>
    <message>
        <source>Carry over →</source>
        <translation>轉移標註 →</translation>
    </message>
    <message>
        <source>← Carry over</source>
        <translation>← 轉移標註</translation>
    </message>
    <message>
        <source>Annotations of the left article to the right one</source>
        <translation>把左邊文章的標註轉到右邊</translation>
    </message>
    <message>
        <source>Annotations of the right article to the left one</source>
        <translation>把右邊文章的標註轉到左邊</translation>
    </message>
    <message>
        <source>{share} alike</source>
        <translation>{share} 相同</translation>
    </message>
    <message>
        <source>the differences</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>N and P go from difference to difference, Enter to the text.</source>
        <translation>按 N、P 在差異之間移動，Enter 看原文。</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) carried over; Ctrl+Z takes them back</source>
        <translation>
            <numerusform>已轉移 %n 個標註；Ctrl+Z 可復原</numerusform>
        </translation>
    </message>
    <message>
        <source>One of the two is too long to be compared</source>
        <translation>其中一篇太長，無法對照</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>the same text as no. {number}</source>
        <translation>與第 {number} 篇完全相同</translation>
    </message>
    <message>
        <source>the same story as no. {number}, {share} alike</source>
        <translation>與第 {number} 篇是同一報導，{share} 相同</translation>
    </message>
    <message>
        <source>the same story as no. {number}, in the other script</source>
        <translation>與第 {number} 篇是同一報導，但為另一種文字</translation>
    </message>
    <message>
        <source>the story of no. {number} in other words, {sure} sure</source>
        <translation>第 {number} 篇的報導，換了說法，把握 {sure}</translation>
    </message>
    <message>
        <source>the first to come in</source>
        <translation>最先匯入</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Shuangjian 双笺</source>
        <translation>雙箋 Shuangjian</translation>
    </message>
    <message>
        <source>Read in both scripts, tag in either, export what you found.</source>
        <translation>簡繁對照閱讀，任選一側標註，匯出所得。</translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation>看看示例</translation>
    </message>
    <message>
        <source>Six articles with worked annotations of every kind.</source>
        <translation>六篇文章，附各類標註實例。</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新增專案</translation>
    </message>
    <message>
        <source>One file for your articles, tags and their history.</source>
        <translation>一個檔案收納文章、標註及其歷史。</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>開啟專案</translation>
    </message>
    <message>
        <source>A .shuangjian file from this machine or a colleague.</source>
        <translation>本機或同事的 .shuangjian 檔案。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Projects that you open will stand here.</source>
        <translation>您開啟過的專案會列在這裡。</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>從清單移除</translation>
    </message>
    <message>
        <source>Bring articles</source>
        <translation>匯入文章</translation>
    </message>
    <message>
        <source>Drop files on the list on the left. What was damaged is repaired, and every repair can be taken back.</source>
        <translation>把檔案拖到左側清單。損壞之處會自動修補，每處修補都可撤回。</translation>
    </message>
    <message>
        <source>Tag in either script</source>
        <translation>任選一側標註</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Ctrl+E writes training data. Ctrl+K finds every command.</source>
        <translation>Ctrl+E 匯出訓練資料，Ctrl+K 尋找所有指令。</translation>
    </message>
    <message>
        <source>In three steps</source>
        <translation>三步入門</translation>
    </message>
    <message>
        <source>Drop to begin a project with these files</source>
        <translation>放開即以這些檔案新增專案</translation>
    </message>
    <message>
        <source>Select words and press a label's key. For events, press the key on the word that names it, then give each participant its role.</source>
        <translation>選中文字，按標籤的快速鍵。標註事件時，先在表示事件的詞上按鍵，再為各參與者指定角色。</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>turns the meaning round</source>
        <translation>顛倒原意</translation>
    </message>
    <message>
        <source>breaks a name</source>
        <translation>破壞專名</translation>
    </message>
    <message>
        <source>advertising put between the words</source>
        <translation>插入詞間的廣告</translation>
    </message>
    <message>
        <source>hardly ever stands in news</source>
        <translation>新聞中幾乎不用</translation>
    </message>
    <message>
        <source>the original fits better here</source>
        <translation>原詞更合上下文</translation>
    </message>
    <message>
        <source>suspicious among so many others</source>
        <translation>與眾多替換詞同現，可疑</translation>
    </message>
    <message>
        <source>Published: {published}</source>
        <translation>刊出：{published}</translation>
    </message>
    <message>
        <source>Likely original: {original}</source>
        <translation>可能的原詞：{original}</translation>
    </message>
</context>
<context>
    <name>WordingBar</name>
    <message>
        <source>Likely originals</source>
        <translation>可能的原詞</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>查看清單</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Nobody published the framed words; copies and tags keep the others</source>
        <translation>加框的詞並非刊出原文；複製和標註仍取刊出的詞</translation>
    </message>
    <message>
        <source>Spun wording: {density} words in 1,000 characters, {hard} misleading</source>
        <translation>洗稿用詞：每千字{density}處，其中{hard}處會誤導</translation>
    </message>
    <message>
        <source>Spun wording: {density} words in 1,000 characters</source>
        <translation>洗稿用詞：每千字{density}處</translation>
    </message>
    <message>
        <source>A program has exchanged words of this text: take care with figures and quotations. {hits} likely places are marked.</source>
        <translation>本文的用詞疑似被程式替換過，引用數字和引語須謹慎。已標出{hits}處。</translation>
    </message>
</context>
<context>
    <name>WordingGuide</name>
    <message>
        <source>Likely originals are shown; copies and tags keep the published words.</source>
        <translation>現以可能的原詞顯示；複製和標註仍取刊出的詞。</translation>
    </message>
    <message>
        <source>No word of this article looks exchanged.</source>
        <translation>本文未見疑似被替換的用詞。</translation>
    </message>
</context>
<context>
    <name>WordingList</name>
    <message>
        <source>Which words are listed</source>
        <translation>列出哪些用詞</translation>
    </message>
    <message>
        <source>Exchanged words</source>
        <translation>被替換的用詞</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>採納</translation>
    </message>
    <message>
        <source>All of this pair</source>
        <translation>同一對全部採納</translation>
    </message>
    <message>
        <source>All exchanged words</source>
        <translation>全部被替換的用詞</translation>
    </message>
    <message>
        <source>Turn the meaning round</source>
        <translation>顛倒原意的</translation>
    </message>
    <message>
        <source>Break a name</source>
        <translation>破壞專名的</translation>
    </message>
    <message>
        <source>Advertising between the words</source>
        <translation>插入的廣告</translation>
    </message>
    <message>
        <source>Another word of the same sense</source>
        <translation>換成近義詞的</translation>
    </message>
    <message>
        <source>No exchanged words</source>
        <translation>沒有被替換的用詞</translation>
    </message>
    <message>
        <source>Put the likely original into the text, as an edit</source>
        <translation>將可能的原詞寫入正文，作為一條修改紀錄</translation>
    </message>
    <message>
        <source>Do the same wherever this word stands</source>
        <translation>對此詞的每一處都這樣做</translation>
    </message>
    <message>
        <source>The wording looks like its author's.</source>
        <translation>用詞像是作者原有的。</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Read-only: another window holds this project, or the file is protected.</source>
        <translation>唯讀：另一個視窗正在使用此專案，或檔案受保護。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>標註</translation>
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
        <translation>主張</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>detached: the text has changed here</source>
        <translation>已脫離：此處文字已改變</translation>
    </message>
    <message>
        <source>paragraph {number}, characters {places}</source>
        <translation>第 {number} 段，第 {places} 字</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>發佈時間</translation>
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
        <translation>檔案</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 個標註</numerusform>
        </translation>
    </message>
    <message>
        <source>Paragraph {paragraph}, character {character}</source>
        <translation>第 {paragraph} 段 · 第 {character} 字</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) selected</source>
        <translation>
            <numerusform>選中 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>放開即匯入</translation>
    </message>
    <message>
        <source>No mention is linked to it.</source>
        <translation>沒有提及與它連結。</translation>
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
        <translation>例如{example}；按 Enter 儲存</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>恢復原讀法</translation>
    </message>
    <message>
        <source>Take the correction back</source>
        <translation>撤回更正</translation>
    </message>
</context>
</TS>
